// Back through attention where a quad holds a whole group: A is computed anew, which is cheaper than to store and load it.
//   dA = dO·valuesᵀ − λ·dH (the product after the dropout mask; dH of the entropy)   dS = A∘(dA − rowsum(A∘dA))·scale
//   dq [N] = dS·k    dk = dSᵀ·q    dv = Adᵀ·dO    (prose: the values are k, dv goes to dk, and dv = dO)

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(subgroup_invocation_id) invocation: u32) {
  let quad = invocation & 3u;
  exchangeOrder(invocation);
  let group = min(id.x / 4u, GROUPS - 1u);
#for i in KEYS4
  let member$(i) = min(4u * $(i)u + quad, ELEMENTS - 1u);
#if !FULL_GROUPS
  let counted$(i) = select(0.0, 1.0, 4u * $(i)u + quad < ELEMENTS); // what fills up the last four repeats the last
#end
#end
  let at = QKV + groupStart(group, Q4);
  let out = groupStart(group, W4);
  let back = D_QKV + groupStart(group, DQ4);
#call loadMembers(q, at, ELEMENT_STRIDE)
#call loadMembers(k, at + KEY, ELEMENT_STRIDE)
#if PROSE
#for i in KEYS4
#for m in HEAD4
  let v$(i)_$(m) = k$(i)_$(m);
#end
#end
#else
#call loadMembers(v, at + VALUE, ELEMENT_STRIDE)
#end
#call loadMembers(y, D_O + out, OUTPUT_STRIDE)
#call weights()
#call products(g, y, v)
#for i in KEYS4
  var mean$(i) = vec4f(0);
#for c in KEYS4
#if DROPOUT
  g$(i)_$(c) *= mask$(i)_$(c);
#end
#if ENTROPY
  g$(i)_$(c) -= knobs.lambda * ENTROPY_SCALE * log(max(a$(i)_$(c), vec4f(TINY)));
#end
  mean$(i) += a$(i)_$(c) * g$(i)_$(c);
#end
  let middle$(i) = sum4(mean$(i));
#for c in KEYS4
#if FULL_GROUPS
  let ds$(i)_$(c) = a$(i)_$(c) * (g$(i)_$(c) - middle$(i)) * SCALE;
  let once$(i)_$(c) = used$(i)_$(c);
#else
  let ds$(i)_$(c) = a$(i)_$(c) * (g$(i)_$(c) - middle$(i)) * (SCALE * counted$(i));
  let once$(i)_$(c) = used$(i)_$(c) * counted$(i);
#end
#end
#end
#call zeroRows(dq)
#call mix(dq, ds, k)
#call zeroRows(dk)
#call mixBack(dk, ds, q)
#if PROSE
#call mixBack(dk, once, y)
#else
#call zeroRows(dv)
#call mixBack(dv, once, y)
#end
#for i in KEYS4
#if FULL_GROUPS
  {
#else
  if (4u * $(i)u + quad < ELEMENTS) {
#end
#for m in HEAD4
    ws[back + member$(i) * BACK_STRIDE + $(m)u] = dq$(i)_$(m);
    ws[back + member$(i) * BACK_STRIDE + BACK_KEY + $(m)u] = dk$(i)_$(m);
#if PROSE
    ws[back + member$(i) * BACK_STRIDE + BACK_VALUE + $(m)u] = y$(i)_$(m);
#else
    ws[back + member$(i) * BACK_STRIDE + BACK_VALUE + $(m)u] = dv$(i)_$(m);
#end
#end
  }
#end
}
