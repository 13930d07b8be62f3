// A group of at most 16 members taken by one quad of invocations: member 4i + l is row i of the quad's l-th invocation. Rows are variables,
// $(x)I_C for the C-th vec4 of row I, and one invocation gets the rows of the others by exchange, so that nothing is loaded twice.
// Exchanging by pairs costs no more than a move on adapters that run on the CPU, a broadcast many times that. So the members 4c … 4c + 3
// stand in another order in each invocation: first its own, then that of its neighbour across X, across Y, across both.

var<private> order: vec4u; // the places in the quad in this invocation's order

fn exchangeOrder(invocation: u32) {
  order = vec4u(0u, 1u, 2u, 3u) ^ vec4u(invocation & 3u);
}

/// Which of the members 4c … 4c + 3 there are, in this invocation's order.
fn memberExists(c: u32) -> vec4<bool> {
  return 4u * c + order < vec4u(ELEMENTS);
}

#if DROPOUT || GIVEN
/// From this invocation's order to that of the members, or back.
fn reordered(v: vec4f) -> vec4f {
  let u = select(v, v.yxwz, (order.x & 1u) == 1u);
  return select(u, u.zwxy, order.x > 1u);
}
#end

/// Declares the quad's rows of x, which lie `stride` apart from `from` on, HEAD4 vec4s each.
#macro loadMembers(x, from, stride)
#for i in KEYS4
#for m in HEAD4
  let $(x)$(i)_$(m) = ws[$(from) + member$(i) * $(stride) + $(m)u];
#end
#end
#end

/// Declares rows of zeros.
#macro zeroRows(x)
#for i in KEYS4
#for m in HEAD4
  var $(x)$(i)_$(m) = vec4f(0);
#end
#end
#end

/// Declares t[i, member] = y[i]·x[member].
#macro products(t, y, x)
#for i in KEYS4
#for c in KEYS4
  var $(t)$(i)_$(c) = vec4f(0);
#end
#end
#for c in KEYS4
#for m in HEAD4
  {
#call exchange(x, $(x)$(c)_$(m))
#for i in KEYS4
#call addDots($(t)$(i)_$(c), $(y)$(i)_$(m), x)
#end
  }
#end
#end
#end

/// o[i] += Σ_members a[i, member]·x[member]
#macro mix(o, a, x)
#for c in KEYS4
#for m in HEAD4
  {
#call exchange(x, $(x)$(c)_$(m))
#call columnsOf(t, x)
#for i in KEYS4
#call addDots($(o)$(i)_$(m), $(a)$(i)_$(c), t)
#end
  }
#end
#end
#end

/// o[c] += Σ_members a[member, c]·y[member]
#macro mixBack(o, a, y)
#for i in KEYS4
  {
#for c in KEYS4
    // what the others' members give to this invocation's own
    let turned$(c) = vec4f(
      $(a)$(i)_$(c).x, quadSwapX($(a)$(i)_$(c).y), quadSwapY($(a)$(i)_$(c).z), quadSwapDiagonal($(a)$(i)_$(c).w));
#end
#for m in HEAD4
    {
#call exchange(y, $(y)$(i)_$(m))
#call columnsOf(t, y)
#for c in KEYS4
#call addDots($(o)$(c)_$(m), turned$(c), t)
#end
    }
#end
  }
#end
#end

/// Declares a = softmax(q·kᵀ·scale) and `used`, the same after dropout.
#macro weights()
#call products(s, q, k)
#for i in KEYS4
#for c in KEYS4
#if FULL_GROUPS
  let e$(i)_$(c) = s$(i)_$(c) * SCALE;
#else
  let e$(i)_$(c) = select(vec4f(LOWEST), s$(i)_$(c) * SCALE, memberExists($(c)u));
#end
#end
  var most$(i) = e$(i)_0;
#for c in KEYS4
  most$(i) = max(most$(i), e$(i)_$(c));
#end
  let top$(i) = max(max(most$(i).x, most$(i).y), max(most$(i).z, most$(i).w));
  var total$(i) = vec4f(0);
#for c in KEYS4
#if FULL_GROUPS
  let p$(i)_$(c) = exp(e$(i)_$(c) - top$(i));
#else
  let p$(i)_$(c) = select(vec4f(0), exp(e$(i)_$(c) - top$(i)), memberExists($(c)u));
#end
  total$(i) += p$(i)_$(c);
#end
  let share$(i) = 1.0 / sum4(total$(i));
#for c in KEYS4
  let a$(i)_$(c) = p$(i)_$(c) * share$(i);
#if DROPOUT
  let mask$(i)_$(c) = reordered(dropoutMask(group * ELEMENTS + member$(i), $(c)u));
  let used$(i)_$(c) = a$(i)_$(c) * mask$(i)_$(c);
#else
  let used$(i)_$(c) = a$(i)_$(c);
#end
#end
#end
#end
