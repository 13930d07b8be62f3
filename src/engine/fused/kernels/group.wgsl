// Attention where a quad holds a whole group; its weights are kept for nobody but checks.
//   A = softmax(q·kᵀ·scale)      Ad the same after dropout      O [N, W4] = Ad·values (prose: values are k, and v is added)

@compute @workgroup_size(THREADS)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(subgroup_invocation_id) invocation: u32) {
  let quad = invocation & 3u;
  exchangeOrder(invocation);
  let group = min(id.x / 4u, GROUPS - 1u);
#for i in KEYS4
  let member$(i) = min(4u * $(i)u + quad, ELEMENTS - 1u); // what fills up the last four repeats the last
#end
  let at = QKV + groupStart(group, Q4);
  let out = O + groupStart(group, W4);
#call loadMembers(q, at, ELEMENT_STRIDE)
#call loadMembers(k, at + KEY, ELEMENT_STRIDE)
#call weights()
#if GIVEN
#for i in KEYS4
#for c in KEYS4
  ws[A + (group * ELEMENTS + member$(i)) * KEYS4 + $(c)u] = reordered(a$(i)_$(c));
#end
#end
#end
#if ENTROPY
  var entropy = vec4f(0);
#for i in KEYS4
  if (4u * $(i)u + quad < ELEMENTS) {
#for c in KEYS4
    entropy -= a$(i)_$(c) * log(max(a$(i)_$(c), vec4f(TINY)));
#end
  }
#end
  ws[PENALTY_PARTS + group * 4u + quad] = entropy * ENTROPY_SCALE;
#end
#call loadMembers(v, at + VALUE, ELEMENT_STRIDE)
#if PROSE
#for i in KEYS4
#for m in HEAD4
  var o$(i)_$(m) = v$(i)_$(m);
#end
#end
#call mix(o, used, k)
#else
#call zeroRows(o)
#call mix(o, used, v)
#end
#for i in KEYS4
#for m in HEAD4
  ws[out + member$(i) * OUTPUT_STRIDE + $(m)u] = o$(i)_$(m);
#end
#end
}
