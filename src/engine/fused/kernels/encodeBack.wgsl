// Back from the projections to the encoder. An invocation (or LANES together) takes BAND tokens.
//   dz [N, D4] = dqkv·W (raw: dq + dk + dv; none: dc)      dh = dz (+ dc) + λ·∂R/∂h
//   du [N, D4] = dh∘φ' + λ·∂R/∂u                           du̇ [N, D4] = dḣ∘φ', dḣ = dq̇k̇v̇·W (+ dċ)
//   With a tangent du also takes φ''∘u̇∘dḣ = (φ''/φ')∘ḣ∘dḣ.

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
#call eachCodeTile(CODE_TILES, CODE_COLUMNS)
#if PROJECTED
#call holdColumns(PROJECTION_WEIGHT + m, D4, DQ4)
#else
#call holdNothing()
#end
#call zeroTile(a, ROWS, CODE_COLUMNS)
#if TANGENT
#call zeroTile(t, ROWS, CODE_COLUMNS)
#end
#if PROJECTED
#call throughColumns(a, CODE_COLUMNS, 0, D_QKV + row * DQ4, DQ4, PROJECTION_WEIGHT + m, D4, DQ4)
#if TANGENT
#call throughColumns(t, CODE_COLUMNS, 1, D_QKV_DOT + row * DQ4, DQ4, PROJECTION_WEIGHT + m, D4, DQ4)
#end
#end
#for c in CODE_COLUMNS
#call ifWithin($(c), D4)
#if CONTRACTIVE_BENT
      let norm$(c) = ws[STATISTICS + D4 + m + $(c)u];
#end
#if KL
      let unitMean$(c) = clamp(ws[STATISTICS + m + $(c)u], vec4f(1e-7), vec4f(1.0 - 1e-7));
      let push$(c) = select(vec4f(0), (1.0 - SPARSITY) / (1.0 - unitMean$(c)) - SPARSITY / unitMean$(c),
        ws[STATISTICS + m + $(c)u] == unitMean$(c)) * featureMask(m + $(c)u, D);
#end
#for r in ROWS
      let at$(r) = (row + $(r)u) * D4 + m + $(c)u;
      let counted$(r) = select(0.0, 1.0, row + $(r)u < N);
      let h$(r) = ws[HIDDEN + at$(r)];
      let slope$(r) = phiSlope(h$(r));
#if RAW
      let q$(r) = D_QKV + (row + $(r)u) * DQ4 + m + $(c)u;
      a$(r)_$(c) = ws[q$(r)] + ws[q$(r) + BACK_KEY] + ws[q$(r) + BACK_VALUE];
#if TANGENT
      let p$(r) = D_QKV_DOT + (row + $(r)u) * DQ4 + m + $(c)u;
      t$(r)_$(c) = ws[p$(r)] + ws[p$(r) + BACK_KEY] + ws[p$(r) + BACK_VALUE];
#end
#end
#if UNATTENDED
      a$(r)_$(c) = ws[D_CODE + at$(r)];
#if TANGENT
      t$(r)_$(c) = ws[D_CODE_DOT + at$(r)];
#end
#end
#if LEARNED_POSITIONS
      ws[D_Z + at$(r)] = a$(r)_$(c);
#end
#if RESIDUAL
      a$(r)_$(c) += ws[D_CODE + at$(r)];
#if TANGENT
      t$(r)_$(c) += ws[D_CODE_DOT + at$(r)];
#end
#end
#if L1
      a$(r)_$(c) += knobs.lambda * L1_SCALE * counted$(r) * sign(h$(r));
#end
#if KL
      a$(r)_$(c) += knobs.lambda * KL_SCALE * counted$(r) * push$(c);
#end
      var u$(r) = a$(r)_$(c) * slope$(r);
#if CONTRACTIVE_BENT
      u$(r) += knobs.lambda * 2.0 * CONTRACTIVE_SCALE * counted$(r) * slope$(r) * slope$(r) * phiBend(h$(r)) * norm$(c);
#end
#if TANGENT
      u$(r) += phiBend(h$(r)) * ws[HIDDEN_DOT + at$(r)] * t$(r)_$(c);
      ws[D_U_DOT + at$(r)] = t$(r)_$(c) * slope$(r);
#end
      ws[D_U + at$(r)] = u$(r);
#end
    }
#end
#call endRows()
  }
}
