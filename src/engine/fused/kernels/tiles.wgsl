// The three matrix products that all kernels are made of, as macros over a tile of accumulators $(a)R_C: `rows` rows × `columns`
// vec4s. Every load feeds a whole row or column of the tile, which is what counts on CPUs and GPUs alike.
// A matrix is given by the index of its first vec4, its stride in vec4s and the array it lies in.
// With QUADS the four invocations of a quad must want the same w (in outer products the same x): each loads a fourth of it and hears
// the rest from the others, which is far cheaper than a load on adapters that run on the CPU.

#if QUADS
var<private> quad: u32; // this invocation's place in its quad
#end

/// Declares $(to)0 … $(to)3: the vec4s `x` of the quad in this invocation's order.
#macro exchange(to, x)
  let $(to)0 = $(x);
  let $(to)1 = quadSwapX($(x));
  let $(to)2 = quadSwapY($(x));
  let $(to)3 = quadSwapDiagonal($(x));
#end

/// Begins a block for each tile of a layer `width` vec4s wide, m being the tile's first. Where rows are held one tile has it all: a loop of
/// one turn, or a condition that always holds, would still cost a masked copy of every variable that goes through it.
#macro eachTile(tiles, columns)
#if HELD
  {
    let m = 0u;
#else
  for (var tile = lane; tile < $(tiles); tile += LANES) {
    let m = tile * $(columns);
#end
#end

/// Begins a block for vec4 m + c of a layer, if there is one.
#macro ifWithin(c, width)
#if HELD
    {
#else
    if (m + $(c)u < $(width)) {
#end
#end

/// Declares $(to)0 … $(to)3: a vec4 of four rows, which lie `stride` apart from `first` on. (They are the same for a quad.)
#macro loadRows(to, from, first, stride)
#if QUADS
  let $(to) = $(from)[$(first) + quad * $(stride)];
#for j in 4
  let $(to)$(j) = quadBroadcast($(to), $(j)u);
#end
#else
#for j in 4
  let $(to)$(j) = $(from)[$(first) + $(j)u * $(stride)];
#end
#end
#end

/// Declares $(to)0 … $(to)3: the components of the vec4s $(x)0 … $(x)3 by columns. Sums over the four are then dot products, which adapters
/// on the CPU take with one running sum; as multiples of vec4s they would need sixteen.
#macro columnsOf(to, x)
  let $(to)0 = vec4f($(x)0.x, $(x)1.x, $(x)2.x, $(x)3.x);
  let $(to)1 = vec4f($(x)0.y, $(x)1.y, $(x)2.y, $(x)3.y);
  let $(to)2 = vec4f($(x)0.z, $(x)1.z, $(x)2.z, $(x)3.z);
  let $(to)3 = vec4f($(x)0.w, $(x)1.w, $(x)2.w, $(x)3.w);
#end

/// The products of the vec4 x with $(w)0 … $(w)3 are added to a.
#macro addDots(a, x, w)
  $(a) += vec4f(dot($(x), $(w)0), dot($(x), $(w)1), dot($(x), $(w)2), dot($(x), $(w)3));
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
#call loadRows(w$(c)_, $(from), $(w) + 4u * $(c)u * $(wStride) + $(k), $(wStride))
#end
#for c in $(columns)
#for r in $(rows)
#call addDots($(a)$(r)_$(c), $(x), w$(c)_)
#end
#end
#end

/// a[r, m] += Σ x[r, k] · w[k, m] over the four features of vec4 k, which of x are the variables xR
#macro addColumns(a, x, rows, columns, from, w, wStride, k)
#for c in $(columns)
#call loadRows(w$(c)_, $(from), $(w) + 4u * $(k) * $(wStride) + $(c)u, $(wStride))
#end
#for c in $(columns)
#call columnsOf(across$(c)_, w$(c)_)
#for r in $(rows)
#call addDots($(a)$(r)_$(c), $(x), across$(c)_)
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
#call addColumns($(a), x$(r), $(rows), $(columns), $(from), $(w), $(wStride), k)
  }
#end

/// a[r, m] += Σ_k x[r, k] · w[k, m] where the rows of x are variables $(x)R_K, a few vec4s each
#macro addProductOfHeld(a, rows, columns, x, from, w, wStride, depth4)
#for k in $(depth4)
  {
#call addColumns($(a), $(x)$(r)_$(k), $(rows), $(columns), $(from), $(w), $(wStride), $(k)u)
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
#for c in $(columns)
#call exchange(x$(c)_, x$(c))
#call columnsOf(across$(c)_, x$(c)_)
#end
#for e in 4
    let k$(e) = k4 + (quad ^ $(e)u);
    let counted$(e) = select(0.0, 1.0, k$(e) < $(last));
#for i in $(rows4)
    let y$(e)_$(i) = counted$(e) * ws[$(y) + min(k$(e), $(last) - 1u) * $(yStride) + $(i)u];
#end
#end
#for i in $(rows4)
    $(sums)$(i) += y0_$(i) + y1_$(i) + y2_$(i) + y3_$(i);
#for j in 4
    let y$(i)$(j) = vec4f(y0_$(i)[$(j)], y1_$(i)[$(j)], y2_$(i)[$(j)], y3_$(i)[$(j)]);
#for c in $(columns)
#call addDots($(a)$(i)$(j)_$(c), y$(i)$(j), across$(c)_)
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
