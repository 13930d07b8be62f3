// The three matrix products that all kernels are made of, as macros over a tile of accumulators $(a)R_C: `rows` rows × `columns`
// vec4s. Every load feeds a whole row or column of the tile, which is what counts on CPUs and GPUs alike.
// A matrix is given by the index of its first vec4, its stride in vec4s and the array it lies in.
// With QUADS the four invocations of a quad must want the same w (in outer products the same x): each loads a fourth of it and hears
// the rest from the others, which is far cheaper than a load on adapters that run on the CPU.

#if QUADS
var<private> quad: u32; // this invocation's place in its quad
#end

/// Declares the tile and sets it to zero.
#macro zeroTile(a, rows, columns)
#for r in $(rows)
#for c in $(columns)
  var $(a)$(r)_$(c) = vec4f(0);
#end
#end
#end

/// a[r, m] += Σ x[r, k] · w[m, k] over the four features of vec4 k, which of x are the variables xR
#macro addRows(a, x, rows, columns, from, w, wStride, k)
#for c in $(columns)
#if QUADS
  let w$(c) = $(from)[$(w) + (4u * $(c)u + quad) * $(wStride) + $(k)];
#for j in 4
  let w$(c)_$(j) = quadBroadcast(w$(c), $(j)u);
#end
#else
#for j in 4
  let w$(c)_$(j) = $(from)[$(w) + (4u * $(c)u + $(j)u) * $(wStride) + $(k)];
#end
#end
#for r in $(rows)
  $(a)$(r)_$(c) += vec4f(dot($(x), w$(c)_0), dot($(x), w$(c)_1), dot($(x), w$(c)_2), dot($(x), w$(c)_3));
#end
#end
#end

/// a[r, m] += Σ_k x[r, k] · w[m, k]
#macro addProductOfRows(a, rows, columns, x, xStride, from, w, wStride, depth4)
  for (var k = 0u; k < $(depth4); k++) {
#for r in $(rows)
    let x$(r) = ws[$(x) + $(r)u * $(xStride) + k];
#end
#call addRows($(a), x$(r), $(rows), $(columns), $(from), $(w), $(wStride), k)
  }
#end

/// The same where the rows of x are variables $(x)R_K, a few vec4s each
#macro addProductOfHeldRows(a, rows, columns, x, from, w, wStride, depth4)
#for k in $(depth4)
  {
#call addRows($(a), $(x)$(r)_$(k), $(rows), $(columns), $(from), $(w), $(wStride), $(k)u)
  }
#end
#end

/// a[r, m] += Σ_k x[r, k] · w[k, m]
#macro addProduct(a, rows, columns, x, xStride, from, w, wStride, depth4)
  for (var k = 0u; k < $(depth4); k++) {
#for r in $(rows)
    let x$(r) = ws[$(x) + $(r)u * $(xStride) + k];
#end
#if QUADS
#for c in $(columns)
    let w$(c) = $(from)[$(w) + (4u * k + quad) * $(wStride) + $(c)u];
#end
#end
#for j in 4
#for c in $(columns)
#if QUADS
    let w$(j)_$(c) = quadBroadcast(w$(c), $(j)u);
#else
    let w$(j)_$(c) = $(from)[$(w) + (4u * k + $(j)u) * $(wStride) + $(c)u];
#end
#end
#for r in $(rows)
#for c in $(columns)
    $(a)$(r)_$(c) += x$(r)[$(j)] * w$(j)_$(c);
#end
#end
#end
  }
#end

/// a[r, m] += Σ_k x[r, k] · w[k, m] where the rows of x are variables $(x)R_K, a few vec4s each
#macro addProductOfHeld(a, rows, columns, x, from, w, wStride, depth4)
#for k in $(depth4)
  {
#if QUADS
#for c in $(columns)
    let w$(c) = $(from)[$(w) + (4u * $(k)u + quad) * $(wStride) + $(c)u];
#end
#end
#for j in 4
#for c in $(columns)
#if QUADS
    let w$(j)_$(c) = quadBroadcast(w$(c), $(j)u);
#else
    let w$(j)_$(c) = $(from)[$(w) + (4u * $(k)u + $(j)u) * $(wStride) + $(c)u];
#end
#end
#for r in $(rows)
#for c in $(columns)
    $(a)$(r)_$(c) += $(x)$(r)_$(k)[$(j)] * w$(j)_$(c);
#end
#end
#end
  }
#end
#end

/// The same for a tile of 4·rows4 single features, of which row 4i + j is named ij.
#macro zeroOuterTile(a, rows4, columns)
#for i in $(rows4)
#for j in 4
#for c in $(columns)
  var $(a)$(i)$(j)_$(c) = vec4f(0);
#end
#end
#end
#end

/// a[m, n] += Σ_k y[k, m] · x[k, n] and sums[m] += Σ_k y[k, m] for k from `first` to `last`, in such a tile
#macro addOuterProducts(a, sums, rows4, columns, y, yStride, x, xStride, first, last)
#if QUADS
  for (var k4 = $(first); k4 < $(last); k4 += 4u) {
#for c in $(columns)
    let x$(c) = ws[$(x) + min(k4 + quad, $(last) - 1u) * $(xStride) + $(c)u];
#end
#for e in 4
    let k$(e) = min(k4 + $(e)u, $(last) - 1u);
    let counted$(e) = select(0.0, 1.0, k4 + $(e)u < $(last));
#for c in $(columns)
    let x$(e)_$(c) = quadBroadcast(x$(c), $(e)u);
#end
#for i in $(rows4)
    let y$(e)_$(i) = counted$(e) * ws[$(y) + k$(e) * $(yStride) + $(i)u];
#end
#end
#for i in $(rows4)
    $(sums)$(i) += y0_$(i) + y1_$(i) + y2_$(i) + y3_$(i);
#for j in 4
#for c in $(columns)
    $(a)$(i)$(j)_$(c) += y0_$(i)[$(j)] * x0_$(c) + y1_$(i)[$(j)] * x1_$(c) + y2_$(i)[$(j)] * x2_$(c) + y3_$(i)[$(j)] * x3_$(c);
#end
#end
#end
  }
#else
  for (var k = $(first); k < $(last); k++) {
#for c in $(columns)
    let x$(c) = ws[$(x) + k * $(xStride) + $(c)u];
#end
#for i in $(rows4)
    let y$(i) = ws[$(y) + k * $(yStride) + $(i)u];
    $(sums)$(i) += y$(i);
#for c in $(columns)
#for j in 4
    $(a)$(i)$(j)_$(c) += y$(i)[$(j)] * x$(c);
#end
#end
#end
  }
#end
#end
