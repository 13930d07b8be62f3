// Code and reconstruction, their loss, and back to the heads. An invocation (or LANES together) takes BAND tokens.
//   c [N, D4] = O·W_oᵀ + b_o (+ h)        ċ likewise without the bias; kept as dċ = 2λ/(N·I)·ċ
//   y = c·W_dᵀ + b_d, x̂ = ψ(y)            dy [N, I4] = ∂L/∂y        dx̂ [N, I4], for the target `code` alone
//   dc [N, D4] = dy·W_d (− dx̂)            dO [N, W4] = dc·W_o       dȮ [N, W4] = dċ·W_o

fn counts(row: u32) -> f32 {
  return select(0.0, 1.0, row < N);
}

#if DISAGREEMENT
/// R of one token: ‖Σ_h O_h/‖O_h‖‖² / (H²·N); adds λ times its gradient to dO.
fn disagree(row: u32) -> f32 {
  var agreement = 0.0;
  for (var c = 0u; c < HEAD4; c++) {
    var sum = vec4f(0);
    for (var head = 0u; head < H; head++) { sum += headDirection(row, head) * ws[O + row * W4 + head * HEAD4 + c]; }
    ws[DIRECTIONS + row * HEAD4 + c] = sum;
    agreement += dot(sum, sum);
  }
  let scale = knobs.lambda * 2.0 * DISAGREEMENT_SCALE * counts(row);
  for (var head = 0u; head < H; head++) {
    let o = row * W4 + head * HEAD4;
    let inverse = headDirection(row, head);
    var along = 0.0;
    for (var c = 0u; c < HEAD4; c++) { along += dot(ws[O + o + c], ws[DIRECTIONS + row * HEAD4 + c]); }
    for (var c = 0u; c < HEAD4; c++) {
      let total = ws[DIRECTIONS + row * HEAD4 + c];
      ws[D_O + o + c] += scale * inverse * (total - along * inverse * inverse * ws[O + o + c]);
    }
  }
  return agreement * DISAGREEMENT_SCALE * counts(row);
}

/// 1/‖O_h‖
fn headDirection(row: u32, head: u32) -> f32 {
  var square = 0.0;
  for (var c = 0u; c < HEAD4; c++) {
    let o = ws[O + row * W4 + head * HEAD4 + c];
    square += dot(o, o);
  }
  return inverseSqrt(max(square, TINY));
}
#end

@compute @workgroup_size(LANES, TILES_A_GROUP)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(local_invocation_id) local: vec3u,
#if QUADS
  @builtin(subgroup_invocation_id) invocation: u32,
#end
) {
#if QUADS
  quad = invocation & 3u;
#end
  let tileRow = min(id.y, ROW_TILES - 1u);
  let band = tileRow * BAND;
  let row = band;
  let lane = local.x;
  var penalty = vec4f(0);
#if HELD
#call zeroTile(code, ROWS, CODE_COLUMNS)
#call zeroTile(back, ROWS, CODE_COLUMNS)
#end
#if HAS_OUTPUT
#call eachCodeTile(CODE_TILES, CODE_COLUMNS)
#call holdRows(OUT_WEIGHT + 4u * m * W4, W4, W4)
#call zeroTile(a, ROWS, CODE_COLUMNS)
#call throughRows(a, CODE_COLUMNS, 0, O + row * W4, W4, OUT_WEIGHT + 4u * m * W4, W4, W4)
#if TANGENT
#call zeroTile(t, ROWS, CODE_COLUMNS)
#call throughRows(t, CODE_COLUMNS, 1, O_DOT + row * W4, W4, OUT_WEIGHT + 4u * m * W4, W4, W4)
#end
#for c in CODE_COLUMNS
#call ifWithin($(c), D4)
      let bias = state[OUT_BIAS + m + $(c)u];
#for r in ROWS
      let at$(r) = (row + $(r)u) * D4 + m + $(c)u;
      a$(r)_$(c) += bias;
#if RESIDUAL
      a$(r)_$(c) += ws[HIDDEN + at$(r)];
#end
      ws[CODE + at$(r)] = a$(r)_$(c);
#if HELD
      code$(r)_$(c) = a$(r)_$(c);
#end
#if TANGENT
#if RESIDUAL
      t$(r)_$(c) += ws[HIDDEN_DOT + at$(r)];
#end
      ws[CODE_DOT + at$(r)] = t$(r)_$(c);
#end
#end
    }
#end
#call endRows()
  }
#end
#if RESIDUAL && !HAS_OUTPUT
  for (var c = lane; c < BAND * D4; c += LANES) {
    ws[CODE + row * D4 + c] = ws[ATTENDED + row * D4 + c] + ws[HIDDEN + row * D4 + c];
#if TANGENT
    ws[CODE_DOT + row * D4 + c] = ws[ATTENDED_DOT + row * D4 + c] + ws[HIDDEN_DOT + row * D4 + c];
#end
  }
#end
#if SHARED
  storageBarrier();
#end
#if TANGENT
  for (var c = lane; c < BAND * D4; c += LANES) {
    let dot4 = ws[CODE_DOT + row * D4 + c] * counts(row + c / D4);
    penalty += dot4 * dot4 * TANGENT_SCALE;
    ws[D_CODE_DOT + row * D4 + c] = 2.0 * knobs.lambda * TANGENT_SCALE * dot4;
  }
#end

  var loss = vec4f(0);
#if !STATIONARY
#for r in ROWS
  let counted$(r) = counts(row + $(r)u);
#end
#end
#call eachTile(OUTPUT_TILES, OUTPUT_COLUMNS)
#if TIED
#call holdColumns(ENCODER_WEIGHT + m, I4, D4)
#else
#call holdRows(DECODER_WEIGHT + 4u * m * D4, D4, D4)
#end
#if STATIONARY
      let counted0 = counts(row);
#end
#call zeroTile(y, ROWS, OUTPUT_COLUMNS)
#if HELD
#if TIED
#call addProductOfHeld(y, ROWS, OUTPUT_COLUMNS, code, state, ENCODER_WEIGHT + m, I4, CODE_COLUMNS)
#else
    // the same four rows of W_d serve both ways
#for k in CODE_COLUMNS
#call loadRows(w$(k)_, state, DECODER_WEIGHT + 4u * m * D4 + $(k)u, D4)
#for r in ROWS
#call addDots(y$(r)_0, code$(r)_$(k), w$(k)_)
#end
#end
#end
#else
#if TIED
#call throughColumns(y, OUTPUT_COLUMNS, 0, CODE + row * D4, D4, ENCODER_WEIGHT + m, I4, D4)
#else
#call throughRows(y, OUTPUT_COLUMNS, 0, CODE + row * D4, D4, DECODER_WEIGHT + 4u * m * D4, D4, D4)
#end
#end
#for c in OUTPUT_COLUMNS
#call ifWithin($(c), I4)
      let bias = state[DECODER_BIAS + m + $(c)u];
      let mask = featureMask(m + $(c)u, I);
#for r in ROWS
      let at$(r) = (row + $(r)u) * I4 + m + $(c)u;
      let logit$(r) = y$(r)_$(c) + bias;
      let seen$(r) = mask * counted$(r);
      let xhat$(r) = psi(logit$(r)) * mask;
#if GIVEN
      ws[RECONSTRUCTION + at$(r)] = xhat$(r);
#end
#if BCE
      let x$(r) = ws[CLEAN + at$(r)];
      loss += seen$(r) * (max(logit$(r), vec4f(0)) - logit$(r) * x$(r) + log(1.0 + exp(-abs(logit$(r)))));
      let dy$(c)_$(r)_0 = seen$(r) * (xhat$(r) - x$(r)) * LOSS_SCALE;
#else
#if TARGET_CODE
      let error$(r) = seen$(r) * (xhat$(r) - ws[CODE + at$(r)]);
      ws[D_RECONSTRUCTION + at$(r)] = error$(r) * (2.0 * LOSS_SCALE);
#else
      let error$(r) = seen$(r) * (xhat$(r) - ws[CLEAN + at$(r)]);
#end
      loss += error$(r) * error$(r);
      let dy$(c)_$(r)_0 = error$(r) * psiSlope(xhat$(r)) * (2.0 * LOSS_SCALE);
#end
      ws[D_OUTPUT + at$(r)] = dy$(c)_$(r)_0;
#end
#if HELD
#if TIED
#call addProductOfHeldRows(back, ROWS, CODE_COLUMNS, dy$(c)_, state, ENCODER_WEIGHT + m + $(c)u, I4, 1)
#else
#for k in CODE_COLUMNS
#call columnsOf(across$(k)_, w$(k)_)
#for r in ROWS
#call addDots(back$(r)_$(k), dy0_$(r)_0, across$(k)_)
#end
#end
#end
#end
    }
#end
#call endRows()
  }
  ws[LOSS_PARTS + tileRow * LANES + lane] = loss * LOSS_SCALE;
#if SHARED
  storageBarrier();
#end

#call eachCodeTile(CODE_TILES, CODE_COLUMNS)
#if !HELD
#if TIED
#call holdRows(ENCODER_WEIGHT + 4u * m * I4, I4, I4)
#call zeroTile(back, ROWS, CODE_COLUMNS)
#call throughRows(back, CODE_COLUMNS, 0, D_OUTPUT + row * I4, I4, ENCODER_WEIGHT + 4u * m * I4, I4, I4)
#else
#call holdColumns(DECODER_WEIGHT + m, D4, I4)
#call zeroTile(back, ROWS, CODE_COLUMNS)
#call throughColumns(back, CODE_COLUMNS, 0, D_OUTPUT + row * I4, I4, DECODER_WEIGHT + m, D4, I4)
#end
#end
#for r in ROWS
#for c in CODE_COLUMNS
#call ifWithin($(c), D4)
#if TARGET_CODE
      back$(r)_$(c) -= ws[D_RECONSTRUCTION + (row + $(r)u) * I4 + m + $(c)u];
#end
      ws[D_CODE + (row + $(r)u) * D4 + m + $(c)u] = back$(r)_$(c);
    }
#end
#end
#call endRows()
  }

#if HAS_OUTPUT
#if SHARED
  storageBarrier();
#end
#call eachTile(HEADS_TILES, HEADS_COLUMNS)
#call holdColumns(OUT_WEIGHT + m, W4, D4)
#call zeroTile(a, ROWS, HEADS_COLUMNS)
#if HELD
#call addProductOfHeld(a, ROWS, HEADS_COLUMNS, back, state, OUT_WEIGHT + m, W4, CODE_COLUMNS)
#else
#call throughColumns(a, HEADS_COLUMNS, 0, D_CODE + row * D4, D4, OUT_WEIGHT + m, W4, D4)
#end
#if TANGENT
#call zeroTile(t, ROWS, HEADS_COLUMNS)
#call throughColumns(t, HEADS_COLUMNS, 1, D_CODE_DOT + row * D4, D4, OUT_WEIGHT + m, W4, D4)
#end
#for r in ROWS
#for c in HEADS_COLUMNS
#call ifWithin($(c), W4)
      ws[D_O + (row + $(r)u) * W4 + m + $(c)u] = a$(r)_$(c);
#if TANGENT
      ws[D_O_DOT + (row + $(r)u) * W4 + m + $(c)u] = t$(r)_$(c);
#end
    }
#end
#end
#call endRows()
  }
#end
#if DISAGREEMENT
#if SHARED
  storageBarrier();
#end
  for (var r = lane; r < BAND; r += LANES) {
    penalty.x += disagree(row + r);
  }
#end
#if TOKEN_PENALTY
  ws[PENALTY_PARTS + tileRow * LANES + lane] = penalty;
#end
}
