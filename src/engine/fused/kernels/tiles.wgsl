// The three matrix products that all kernels are made of, as macros over a tile of accumulators $(a)R_C: `rows` rows × `columns`
// vec4s. Every load feeds a whole row or column of the tile, which is what counts on CPUs and GPUs alike.
// A matrix is given by the index of its first vec4, its stride in vec4s and the array it lies in.

/// Declares the tile and sets it to zero.
#macro zeroTile(a, rows, columns)
#for r in $(rows)
#for c in $(columns)
  var $(a)$(r)_$(c) = vec4f(0);
#end
#end
#end

/// a[r, m] += Σ_k x[r, k] · w[m, k]
#macro addProductOfRows(a, rows, columns, x, xStride, from, w, wStride, depth4)
  for (var k = 0u; k < $(depth4); k++) {
#for r in $(rows)
    let x$(r) = ws[$(x) + $(r)u * $(xStride) + k];
#end
#for c in $(columns)
#for j in 4
    let w$(c)_$(j) = $(from)[$(w) + (4u * $(c)u + $(j)u) * $(wStride) + k];
#end
#for r in $(rows)
    $(a)$(r)_$(c) += vec4f(dot(x$(r), w$(c)_0), dot(x$(r), w$(c)_1), dot(x$(r), w$(c)_2), dot(x$(r), w$(c)_3));
#end
#end
  }
#end

/// a[r, m] += Σ_k x[r, k] · w[k, m]
#macro addProduct(a, rows, columns, x, xStride, from, w, wStride, depth4)
  for (var k = 0u; k < $(depth4); k++) {
#for r in $(rows)
    let x$(r) = ws[$(x) + $(r)u * $(xStride) + k];
#end
#for j in 4
#for c in $(columns)
    let w$(j)_$(c) = $(from)[$(w) + (4u * k + $(j)u) * $(wStride) + $(c)u];
#end
#for r in $(rows)
#for c in $(columns)
    $(a)$(r)_$(c) += x$(r)[$(j)] * w$(j)_$(c);
#end
#end
#end
  }
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

/// a[m, n] += Σ_k y[k, m] · x[k, n] for k from `first` to `last`, in such a tile
#macro addOuterProducts(a, rows4, columns, y, yStride, x, xStride, first, last)
  for (var k = $(first); k < $(last); k++) {
#for c in $(columns)
    let x$(c) = ws[$(x) + k * $(xStride) + $(c)u];
#end
#for i in $(rows4)
    let y$(i) = ws[$(y) + k * $(yStride) + $(i)u];
#for c in $(columns)
#for j in 4
    $(a)$(i)$(j)_$(c) += y$(i)[$(j)] * x$(c);
#end
#end
#end
  }
#end
