// Back through attention: an invocation (or LANES together) takes one group, first by queries, then by keys.
//   dS [G, n, K4] = A∘(dA − rowsum(A∘dA))·scale          dṠ [G, n, K4] = A∘(P − p)·scale, P = dȮ·valuesᵀ, p = rowsum(A∘P)
//   dA = dO·valuesᵀ + dȮ·values̊ᵀ + T∘(P − p) − λ·dH      (both products after the dropout mask; dH of the entropy)
//   dq = dS·k + dṠ·k̇     dk = dSᵀ·q + dṠᵀ·q̇     dv = Adᵀ·dO + Ȧdᵀ·dȮ     (prose: that goes to dk, and dv = dO)
//   dq̇ = dṠ·k            dk̇ = dṠᵀ·q             dv̇ = Adᵀ·dȮ              (prose: that goes to dk̇, and dv̇ = dȮ)

#if !UNIFORM
fn backToScores(group: u32, queries: u32) {
  let counted = queries * QUERIES;
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
  ws[D_SCORES + weights + $(r)u * KEYS4 + $(c)u] = a$(r)_$(c) * (g$(r)_$(c) - sum4(mean$(r))) * SCALE;
#end
#end
  for (var m = 0u; m < HEAD4; m += HEAD_COLUMNS) {
#call zeroTile(q, QUERIES, HEAD_COLUMNS)
#call addProduct(q, QUERIES, HEAD_COLUMNS, D_SCORES + weights, KEYS4, ws, QKV + at + KEY + m, ELEMENT_STRIDE, KEYS4)
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
#end

/// The gradients of keys 4j … and of their values, vec4s m … of the head.
fn backToKeys(group: u32, j: u32, m: u32) {
  let at = groupStart(group, Q4);
  let back = groupStart(group, DQ4) + 4u * j * BACK_STRIDE + m;
  let out = groupStart(group, W4) + m;
  let weights = group * ELEMENTS * KEYS4 + j;
#call zeroOuterTile(v, KEY_TILE4, HEAD_COLUMNS)
#call addOuterProducts(v, KEY_TILE4, HEAD_COLUMNS, A_USED + weights, KEYS4, D_O + out, OUTPUT_STRIDE, 0u, ELEMENTS)
#if TANGENT
#if !UNIFORM
#call addOuterProducts(v, KEY_TILE4, HEAD_COLUMNS, A_DOT + weights, KEYS4, D_O_DOT + out, OUTPUT_STRIDE, 0u, ELEMENTS)
#end
#call zeroOuterTile(y, KEY_TILE4, HEAD_COLUMNS)
#call addOuterProducts(y, KEY_TILE4, HEAD_COLUMNS, A_USED + weights, KEYS4, D_O_DOT + out, OUTPUT_STRIDE, 0u, ELEMENTS)
#end
#if !UNIFORM
#call zeroOuterTile(k, KEY_TILE4, HEAD_COLUMNS)
#call addOuterProducts(k, KEY_TILE4, HEAD_COLUMNS, D_SCORES + weights, KEYS4, QKV + at + m, ELEMENT_STRIDE, 0u, ELEMENTS)
#if TANGENT
#call addOuterProducts(k, KEY_TILE4, HEAD_COLUMNS, D_SCORES_DOT + weights, KEYS4, QKV_DOT + at + m, ELEMENT_STRIDE, 0u, ELEMENTS)
#call zeroOuterTile(t, KEY_TILE4, HEAD_COLUMNS)
#call addOuterProducts(t, KEY_TILE4, HEAD_COLUMNS, D_SCORES_DOT + weights, KEYS4, QKV + at + m, ELEMENT_STRIDE, 0u, ELEMENTS)
#end
#end
#for i in KEY_TILE4
#for e in 4
  if (4u * (j + $(i)u) + $(e)u < ELEMENTS) {
    let row$(i)$(e) = back + (4u * $(i)u + $(e)u) * BACK_STRIDE;
#for c in HEAD_COLUMNS
    if (m + $(c)u < HEAD4) {
#if PROSE
      let o$(c) = out + (4u * (j + $(i)u) + $(e)u) * OUTPUT_STRIDE + $(c)u;
      ws[D_QKV + row$(i)$(e) + BACK_KEY + $(c)u] = k$(i)$(e)_$(c) + v$(i)$(e)_$(c);
      ws[D_QKV + row$(i)$(e) + BACK_VALUE + $(c)u] = ws[D_O + o$(c)];
#else
      ws[D_QKV + row$(i)$(e) + BACK_VALUE + $(c)u] = v$(i)$(e)_$(c);
#if !UNIFORM
      ws[D_QKV + row$(i)$(e) + BACK_KEY + $(c)u] = k$(i)$(e)_$(c);
#end
#end
#if TANGENT
#if PROSE
      ws[D_QKV_DOT + row$(i)$(e) + BACK_KEY + $(c)u] = t$(i)$(e)_$(c) + y$(i)$(e)_$(c);
      ws[D_QKV_DOT + row$(i)$(e) + BACK_VALUE + $(c)u] = ws[D_O_DOT + o$(c)];
#else
      ws[D_QKV_DOT + row$(i)$(e) + BACK_VALUE + $(c)u] = y$(i)$(e)_$(c);
#if !UNIFORM
      ws[D_QKV_DOT + row$(i)$(e) + BACK_KEY + $(c)u] = t$(i)$(e)_$(c);
#end
#end
#end
    }
#end
  }
#end
#end
}

@compute @workgroup_size(LANES, GROUPS_A_GROUP)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let group = min(id.y, GROUPS - 1u);
#if !UNIFORM
  for (var queries = local.x; queries < QUERY_TILES; queries += LANES) {
    backToScores(group, queries);
  }
#if SHARED
  storageBarrier();
#end
#end
  for (var tile = local.x; tile < KEY_TILES * HEAD_TILES; tile += LANES) {
    let keys = tile / HEAD_TILES;
    backToKeys(group, keys * KEY_TILE4, (tile - keys * HEAD_TILES) * HEAD_COLUMNS);
  }
}
