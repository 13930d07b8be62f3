// Back through attention by queries: an invocation takes QUERIES queries of one group. (By keys: attendBackKeys.)
//   dS [G, n, K4] = A∘(dA − rowsum(A∘dA))·scale          dṠ [G, n, K4] = A∘(P − p)·scale, P = dȮ·valuesᵀ, p = rowsum(A∘P)
//   dA = dO·valuesᵀ + dȮ·values̊ᵀ + T∘(P − p) − λ·dH      (both products after the dropout mask; dH of the entropy)
//   dq = dS·k + dṠ·k̇                                     dq̇ = dṠ·k

@compute @workgroup_size(THREADS)
fn main(
  @builtin(global_invocation_id) id: vec3u,
#if QUADS
  @builtin(subgroup_invocation_id) invocation: u32,
#end
) {
#if QUADS
  quad = invocation & 3u;
#end
  let tile = min(id.x, GROUPS * QUERY_TILES - 1u);
  let group = tile / QUERY_TILES;
  let counted = (tile - group * QUERY_TILES) * QUERIES;
  let first = min(counted, ELEMENTS - QUERIES);
  let at = groupStart(group, Q4);
  let back = groupStart(group, DQ4) + first * BACK_STRIDE;
  let out = groupStart(group, W4) + first * OUTPUT_STRIDE;
  let weights = (group * ELEMENTS + first) * KEYS4;
#call zeroTile(g, QUERIES, KEYS4)
#call addProductOfRows(g, QUERIES, KEYS4, D_O + out, OUTPUT_STRIDE, ws, QKV + at + MIXED, ELEMENT_STRIDE, HEAD4)
#if TANGENT
#call addProductOfRows(g, QUERIES, KEYS4, D_O_DOT + out, OUTPUT_STRIDE, ws, QKV_DOT + at + MIXED, ELEMENT_STRIDE, HEAD4)
#call zeroTile(p, QUERIES, KEYS4)
#call addProductOfRows(p, QUERIES, KEYS4, D_O_DOT + out, OUTPUT_STRIDE, ws, QKV + at + MIXED, ELEMENT_STRIDE, HEAD4)
#end
#for r in QUERIES
  var mean$(r) = vec4f(0);
#for c in KEYS4
  let a$(r)_$(c) = ws[A + weights + $(r)u * KEYS4 + $(c)u];
#if DROPOUT
  let mask$(r)_$(c) = dropoutMask(group * ELEMENTS + first + $(r)u, $(c)u);
  g$(r)_$(c) *= mask$(r)_$(c);
#if TANGENT
  p$(r)_$(c) *= mask$(r)_$(c);
#end
#end
  g$(r)_$(c) = select(vec4f(0), g$(r)_$(c), keyExists($(c)u));
#if ENTROPY
  g$(r)_$(c) -= knobs.lambda * ENTROPY_SCALE * log(max(a$(r)_$(c), vec4f(TINY)));
#end
#end
#if TANGENT
  var weighted$(r) = vec4f(0);
#for c in KEYS4
  p$(r)_$(c) = select(vec4f(0), p$(r)_$(c), keyExists($(c)u));
  weighted$(r) += a$(r)_$(c) * p$(r)_$(c);
#end
  let middle$(r) = sum4(weighted$(r));
#for c in KEYS4
  let away$(r)_$(c) = p$(r)_$(c) - middle$(r);
  g$(r)_$(c) += ws[TURN + weights + $(r)u * KEYS4 + $(c)u] * away$(r)_$(c);
  ws[D_SCORES_DOT + weights + $(r)u * KEYS4 + $(c)u] = a$(r)_$(c) * away$(r)_$(c) * SCALE;
#end
#end
#for c in KEYS4
  mean$(r) += a$(r)_$(c) * g$(r)_$(c);
#end
#for c in KEYS4
  let back$(r)_$(c) = a$(r)_$(c) * (g$(r)_$(c) - sum4(mean$(r))) * SCALE;
  ws[D_SCORES + weights + $(r)u * KEYS4 + $(c)u] = back$(r)_$(c);
#end
#end
  for (var m = 0u; m < HEAD4; m += HEAD_COLUMNS) {
#call zeroTile(q, QUERIES, HEAD_COLUMNS)
#if FEW_KEYS
#call addProductOfHeld(q, QUERIES, HEAD_COLUMNS, back, ws, QKV + at + KEY + m, ELEMENT_STRIDE, KEYS4)
#else
#call addProduct(q, QUERIES, HEAD_COLUMNS, D_SCORES + weights, KEYS4, ws, QKV + at + KEY + m, ELEMENT_STRIDE, KEYS4)
#end
#if TANGENT
#call addProduct(q, QUERIES, HEAD_COLUMNS, D_SCORES_DOT + weights, KEYS4, ws, QKV_DOT + at + KEY + m, ELEMENT_STRIDE, KEYS4)
#call zeroTile(t, QUERIES, HEAD_COLUMNS)
#call addProduct(t, QUERIES, HEAD_COLUMNS, D_SCORES_DOT + weights, KEYS4, ws, QKV + at + KEY + m, ELEMENT_STRIDE, KEYS4)
#end
#for r in QUERIES
#for c in HEAD_COLUMNS
    if (m + $(c)u < HEAD4) {
      ws[D_QKV + back + $(r)u * BACK_STRIDE + m + $(c)u] = q$(r)_$(c);
#if TANGENT
      ws[D_QKV_DOT + back + $(r)u * BACK_STRIDE + m + $(c)u] = t$(r)_$(c);
#end
    }
#end
#end
  }
}
