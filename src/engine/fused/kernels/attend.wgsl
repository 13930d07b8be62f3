// Attention: an invocation takes QUERIES queries of one group and holds their whole rows of A.
//   A [G, n, K4] = softmax(q·kᵀ·scale), stored before dropout     Ad the same after dropout
//   O [N, W4] = Ad·values (prose: values are k, and v is added)
//   T [G, n, K4] = Ṡ − rowsum(A∘Ṡ), so that Ȧ = A∘T               Ȧd = Ȧ after dropout
//   Ȯ [N, W4] = Ȧd·values + Ad·values̊ (prose: + v̇)

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
  let first = min(counted, ELEMENTS - QUERIES); // the last tile may overlap the one before
  let at = groupStart(group, Q4);
  let query = QKV + at + first * ELEMENT_STRIDE;
  let weights = (group * ELEMENTS + first) * KEYS4;

#if UNIFORM
#for r in QUERIES
#for c in KEYS4
  let a$(r)_$(c) = select(vec4f(0), vec4f(1.0 / f32(ELEMENTS)), keyExists($(c)u));
#end
#end
#else
#call zeroTile(s, QUERIES, KEYS4)
#call addProductOfRows(s, QUERIES, KEYS4, query, ELEMENT_STRIDE, ws, QKV + at + KEY, ELEMENT_STRIDE, HEAD4)
#for r in QUERIES
#for c in KEYS4
  let e$(r)_$(c) = select(vec4f(LOWEST), s$(r)_$(c) * SCALE, keyExists($(c)u));
#end
  var most$(r) = e$(r)_0;
#for c in KEYS4
  most$(r) = max(most$(r), e$(r)_$(c));
#end
  let top$(r) = max(max(most$(r).x, most$(r).y), max(most$(r).z, most$(r).w));
  var total$(r) = vec4f(0);
#for c in KEYS4
  let p$(r)_$(c) = select(vec4f(0), exp(e$(r)_$(c) - top$(r)), keyExists($(c)u));
  total$(r) += p$(r)_$(c);
#end
  let share$(r) = 1.0 / sum4(total$(r));
#for c in KEYS4
  let a$(r)_$(c) = p$(r)_$(c) * share$(r);
#end
#end
#end

#for r in QUERIES
#for c in KEYS4
  ws[A + weights + $(r)u * KEYS4 + $(c)u] = a$(r)_$(c);
#if DROPOUT
  let used$(r)_$(c) = a$(r)_$(c) * dropoutMask(group * ELEMENTS + first + $(r)u, $(c)u);
  ws[A_DROPPED + weights + $(r)u * KEYS4 + $(c)u] = used$(r)_$(c);
#else
  let used$(r)_$(c) = a$(r)_$(c);
#end
#end
#end

#if ENTROPY
  var entropy = vec4f(0);
#for r in QUERIES
  if (first + $(r)u >= counted) {
#for c in KEYS4
    entropy -= a$(r)_$(c) * log(max(a$(r)_$(c), vec4f(TINY)));
#end
  }
#end
  ws[PENALTY_PARTS + tile] = entropy * ENTROPY_SCALE;
#end

#if TANGENT && !UNIFORM
  let queryDot = QKV_DOT + at + first * ELEMENT_STRIDE;
#call zeroTile(t, QUERIES, KEYS4)
#call addProductOfRows(t, QUERIES, KEYS4, queryDot, ELEMENT_STRIDE, ws, QKV + at + KEY, ELEMENT_STRIDE, HEAD4)
#call addProductOfRows(t, QUERIES, KEYS4, query, ELEMENT_STRIDE, ws, QKV_DOT + at + KEY, ELEMENT_STRIDE, HEAD4)
#for r in QUERIES
  var weighted$(r) = vec4f(0);
#for c in KEYS4
  weighted$(r) += a$(r)_$(c) * select(vec4f(0), t$(r)_$(c), keyExists($(c)u));
#end
  let mean$(r) = SCALE * sum4(weighted$(r));
#for c in KEYS4
  let turn$(r)_$(c) = select(vec4f(0), SCALE * t$(r)_$(c) - mean$(r), keyExists($(c)u));
  ws[TURN + weights + $(r)u * KEYS4 + $(c)u] = turn$(r)_$(c);
#if DROPOUT
  ws[A_DOT + weights + $(r)u * KEYS4 + $(c)u] =
    a$(r)_$(c) * turn$(r)_$(c) * dropoutMask(group * ELEMENTS + first + $(r)u, $(c)u);
#else
  ws[A_DOT + weights + $(r)u * KEYS4 + $(c)u] = a$(r)_$(c) * turn$(r)_$(c);
#end
#end
#end
#end

  let out = groupStart(group, W4) + first * OUTPUT_STRIDE;
  for (var m = 0u; m < HEAD4; m += HEAD_COLUMNS) {
#call zeroTile(o, QUERIES, HEAD_COLUMNS)
#if FEW_KEYS
#call addProductOfHeld(o, QUERIES, HEAD_COLUMNS, used, ws, QKV + at + MIXED + m, ELEMENT_STRIDE, KEYS4)
#else
#call addProduct(o, QUERIES, HEAD_COLUMNS, A_USED + weights, KEYS4, ws, QKV + at + MIXED + m, ELEMENT_STRIDE, KEYS4)
#end
#for r in QUERIES
#for c in HEAD_COLUMNS
    if (m + $(c)u < HEAD4) {
#if PROSE
      o$(r)_$(c) += ws[query + VALUE + $(r)u * ELEMENT_STRIDE + m + $(c)u];
#end
      ws[O + out + $(r)u * OUTPUT_STRIDE + m + $(c)u] = o$(r)_$(c);
    }
#end
#end
#if TANGENT
#call zeroTile(d, QUERIES, HEAD_COLUMNS)
#call addProduct(d, QUERIES, HEAD_COLUMNS, A_USED + weights, KEYS4, ws, QKV_DOT + at + MIXED + m, ELEMENT_STRIDE, KEYS4)
#if !UNIFORM
#call addProduct(d, QUERIES, HEAD_COLUMNS, A_DOT + weights, KEYS4, ws, QKV + at + MIXED + m, ELEMENT_STRIDE, KEYS4)
#end
#for r in QUERIES
#for c in HEAD_COLUMNS
    if (m + $(c)u < HEAD4) {
#if PROSE
      d$(r)_$(c) += ws[QKV_DOT + at + (first + $(r)u) * ELEMENT_STRIDE + VALUE + m + $(c)u];
#end
      ws[O_DOT + out + $(r)u * OUTPUT_STRIDE + m + $(c)u] = d$(r)_$(c);
    }
#end
#end
#end
  }
}
