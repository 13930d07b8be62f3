// Tokens in; hidden values, tokens with positions, and projections out. An invocation (or LANES together) takes BAND tokens.
//   x̃ [N, I4]  the batch, corrupted     xc [N, I4]  the same, clean     v [N, I4]  the probe
//   h [N, D4] = φ(x̃·W_eᵀ + b_e)         z [N, D4] = h + PE             qkv [N, Q4] = z·Wᵀ + b
//   ḣ [N, D4] = φ'∘(v·W_eᵀ)             q̇k̇v̇ [N, Q4] = ḣ·Wᵀ

/// Where in the data a token of the batch begins.
fn source(token: u32) -> u32 {
  let b = token / S;
#if GIVEN
  let sample = b;
#else
  let epoch = telemetry.step / STEPS_PER_EPOCH;
  let position = (telemetry.step - epoch * STEPS_PER_EPOCH) * B + b;
  let sample = shuffled(SEED, epoch, position, SAMPLES, SHUFFLE_HALF_BITS);
#end
  return (sample * S + token - b * S) * I4;
}

#if !DIRECT
/// One token of the batch: each `step`-th vec4 of it from `first` on.
fn gather(row: u32, first: u32, step: u32) {
  let token = min(row, N - 1u); // rows beyond the batch repeat its last
  let start = source(token);
#if TOKEN_MASK
  let tokenKept = f32(uniform4(words(CORRUPTION_STREAM, telemetry.step, token, SEED)).x >= knobs.corruption);
#end
  for (var c = first; c < I4; c += step) {
    let clean = data[start + c];
    var seen = clean;
#if GAUSSIAN
    seen += knobs.corruption * normal4(words(CORRUPTION_STREAM, telemetry.step, token * I4 + c, SEED)) * featureMask(c, I);
#end
#if PIXEL_MASK
    let drawn = uniform4(words(CORRUPTION_STREAM, telemetry.step, token * I4 + c, SEED));
    seen = select(vec4f(0), seen, drawn >= vec4f(knobs.corruption));
#end
#if TOKEN_MASK
    seen *= tokenKept;
#end
    ws[X + row * I4 + c] = seen;
#if CORRUPTED
    ws[CLEAN + row * I4 + c] = clean;
#end
#if TANGENT
#if GIVEN
    ws[PROBE + row * I4 + c] = data[SAMPLES * S * I4 + token * I4 + c];
#else
    ws[PROBE + row * I4 + c] =
      normal4(words(PROBE_STREAM, telemetry.step, token * I4 + c, SEED)) * featureMask(c, I);
#end
#end
  }
}
#end

#if POSITIONED
/// What is added to h of this row.
fn position(row: u32, c: u32) -> vec4f {
  let s = min(row, N - 1u) % S;
#if LEARNED_POSITIONS
  return state[POSITION + s * D4 + c];
#else
  return ws[POSITION_TABLE + s * D4 + c];
#end
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
  let band = min(id.y, ROW_TILES - 1u) * BAND;
  let row = band;
  let lane = local.x;
#if DIRECT
#for r in ROWS
  let from$(r) = source(min(row + $(r)u, N - 1u));
#end
#else
#if STATIONARY
  for (var r = lane; r < BAND; r += LANES) {
    gather(row + r, 0u, 1u);
  }
#else
  for (var r = 0u; r < BAND; r++) {
    gather(row + r, lane, LANES);
  }
#end
#end
#if SHARED
  storageBarrier();
#end
#if HELD
#call zeroTile(z, ROWS, ENCODER_COLUMNS)
#end
#call eachCodeTile(ENCODER_TILES, ENCODER_COLUMNS)
#call holdRows(ENCODER_WEIGHT + 4u * m * I4, I4, I4)
#call zeroTile(u, ROWS, ENCODER_COLUMNS)
#if DIRECT
    for (var k = 0u; k < I4; k++) {
#for r in ROWS
      let x$(r) = data[from$(r) + k];
      ws[X + (row + $(r)u) * I4 + k] = x$(r);
#end
#call addRows(u, x$(r), ROWS, ENCODER_COLUMNS, state, ENCODER_WEIGHT, I4, k)
    }
#else
#call throughRows(u, ENCODER_COLUMNS, 0, X + row * I4, I4, ENCODER_WEIGHT + 4u * m * I4, I4, I4)
#end
#if TANGENT
#call zeroTile(t, ROWS, ENCODER_COLUMNS)
#call throughRows(t, ENCODER_COLUMNS, 1, PROBE + row * I4, I4, ENCODER_WEIGHT + 4u * m * I4, I4, I4)
#end
#for c in ENCODER_COLUMNS
#call ifWithin($(c), D4)
      let bias = state[ENCODER_BIAS + m + $(c)u];
#for r in ROWS
      let h$(r) = phi(u$(r)_$(c) + bias) * featureMask(m + $(c)u, D);
      ws[HIDDEN + (row + $(r)u) * D4 + m + $(c)u] = h$(r);
#if POSITIONED
      let placed$(r) = h$(r) + position(row + $(r)u, m + $(c)u);
      ws[Z + (row + $(r)u) * D4 + m + $(c)u] = placed$(r);
#else
      let placed$(r) = h$(r);
#end
#if HELD
      z$(r)_$(c) = placed$(r);
#end
#if TANGENT
      ws[HIDDEN_DOT + (row + $(r)u) * D4 + m + $(c)u] = phiSlope(h$(r)) * t$(r)_$(c);
#end
#end
    }
#end
#call endRows()
  }
#if PROJECTED
#if SHARED
  storageBarrier();
#end
#call eachTile(PROJECTION_TILES, PROJECTION_COLUMNS)
#call holdRows(PROJECTION_WEIGHT + 4u * m * D4, D4, D4)
#call zeroTile(q, ROWS, PROJECTION_COLUMNS)
#if HELD
#call addProductOfHeldRows(q, ROWS, PROJECTION_COLUMNS, z, state, PROJECTION_WEIGHT + 4u * m * D4, D4, ENCODER_COLUMNS)
#else
#call throughRows(q, PROJECTION_COLUMNS, 0, Z + row * D4, D4, PROJECTION_WEIGHT + 4u * m * D4, D4, D4)
#end
#if TANGENT
#call zeroTile(t, ROWS, PROJECTION_COLUMNS)
#call throughRows(t, PROJECTION_COLUMNS, 1, HIDDEN_DOT + row * D4, D4, PROJECTION_WEIGHT + 4u * m * D4, D4, D4)
#end
#for c in PROJECTION_COLUMNS
#call ifWithin($(c), Q4)
      let bias = state[PROJECTION_BIAS + m + $(c)u];
#for r in ROWS
      ws[QKV + (row + $(r)u) * Q4 + m + $(c)u] = q$(r)_$(c) + bias;
#if TANGENT
      ws[QKV_DOT + (row + $(r)u) * Q4 + m + $(c)u] = t$(r)_$(c);
#end
#end
    }
#end
#call endRows()
  }
#end
}
