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

/// Begins a block for each tile of a layer, m being the tile's first vec4.
#macro eachTile(tiles, columns)
#if STATIONARY
  for (var tile = 0u; tile < $(tiles); tile += LANES) {
    let column = tile + lane;
    let m = min(column, $(tiles) - 1u);
#else
  for (var tile = lane; tile < $(tiles); tile += LANES) {
    let m = tile * $(columns);
#end
#end

/// The same for a layer as wide as the code. Where rows are held one tile has it all: a loop of one turn, or a condition that always holds,
/// would still cost a masked copy of every variable that goes through it.
#macro eachCodeTile(tiles, columns)
#if HELD
  {
    let m = 0u;
#else
#call eachTile($(tiles), $(columns))
#end
#end

/// Begins a block for vec4 m + c of a layer, if there is one, and its sums are whole.
#macro ifWithin(c, width)
#if HELD
    {
#else
#if STATIONARY
    if (column < $(width) && whole) {
#else
    if (m + $(c)u < $(width)) {
#end
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

/// The products of the vec4 x with $(w)0 … $(w)3 are added to a. (Adapters on the CPU overwrite a product's first factor: x, wanted four
/// times, must not be the one.)
#macro addDots(a, x, w)
  $(a) += vec4f(dot($(w)0, $(x)), dot($(w)1, $(x)), dot($(w)2, $(x)), dot($(w)3, $(x)));
#end

// Where weights are stationary (STATIONARY, only with QUADS), a quad takes a band of rows through a layer: each invocation holds the weights of a
// vec4 of outputs, and the rows pass by, a fourth of each loaded by each invocation. The loop over the rows then has little code, which adapters
// on the CPU take from their innermost cache; in a tile they would spend most of their time fetching code. A layer deeper than a block
// has its sums completed block by block.

#if STATIONARY
#for c in STATIONARY_SUMS
var<private> sums$(c): array<vec4f, BAND>;
#end
#end

/// Holds the weights w[m, k] of this invocation's vec4 of outputs, and begins a block for each row of the band.
#macro holdRows(w, wStride, depth4)
#if STATIONARY
#call eachBlock($(depth4))
#for g in $(depth4)_GROUPS
#for j in 4
#for e in 4
    var w$(g)_$(j)_$(e) = state[$(w) + $(e)u * $(wStride) + k$(g)_$(j)];
#end
#end
#end
#call eachRow($(depth4))
#end
#end

/// The same for weights w[k, m].
#macro holdColumns(w, wStride, depth4)
#if STATIONARY
#call eachBlock($(depth4))
#for g in $(depth4)_GROUPS
#for j in 4
#for e in 4
    let v$(g)_$(j)_$(e) = state[$(w) + (4u * k$(g)_$(j) + $(e)u) * $(wStride)];
#end
#call columnsOf(t$(g)_$(j)_, v$(g)_$(j)_)
#for e in 4
    var w$(g)_$(j)_$(e) = t$(g)_$(j)_$(e);
#end
#end
#end
#call eachRow($(depth4))
#end
#end

/// Begins a block for each row of the band where no weights are wanted.
#macro holdNothing()
#if STATIONARY
  {
    const whole = true;
    for (var inBand = 0u; inBand < BAND; inBand++) {
      let row = band + inBand;
#end
#end

/// Begins the first of their blocks, one for each part of a layer's depth: k are the vec4s of it in this invocation's order.
#macro eachBlock(depth4)
#if $(depth4)_DEEP
  for (var block = 0u; block < $(depth4)_BLOCKS; block++) {
    let first = block * $(depth4)_BLOCK;
    let whole = block + 1u == $(depth4)_BLOCKS;
#else
  {
    const first = 0u;
    const whole = true;
#end
#for g in $(depth4)_GROUPS
#for j in 4
    let k$(g)_$(j) = min(first + 4u * $(g)u + ($(j)u ^ quad), $(depth4) - 1u);
#end
#end
#end

/// Begins the second, having zeroed the weights that fill up the last four.
#macro eachRow(depth4)
#if !$(depth4)_EXACT
#for g in $(depth4)_GROUPS
#for j in 4
    if (first + 4u * $(g)u + ($(j)u ^ quad) >= $(depth4)) {
#for e in 4
      w$(g)_$(j)_$(e) = vec4f(0);
#end
    }
#end
#end
#end
    for (var inBand = 0u; inBand < BAND; inBand++) {
      let row = band + inBand;
#end

/// Ends both.
#macro endRows()
#if STATIONARY
    }
  }
#end
#end

/// A row's sums with the weights held: a0_0 += Σ_k x[k] · w[m, k]. Those of a layer that is not whole yet are kept as the `kept`-th.
#macro passRow(a, kept, x, depth4)
#for g in $(depth4)_GROUPS
      {
        let mine = ws[$(x) + min(first + 4u * $(g)u + quad, $(depth4) - 1u)];
#call exchange(x, mine)
#for j in 4
#call addDots($(a)0_0, x$(j), w$(g)_$(j)_)
#end
      }
#end
#if $(depth4)_DEEP
      if (block > 0u) {
        $(a)0_0 += sums$(kept)[inBand];
      }
      sums$(kept)[inBand] = $(a)0_0;
#end
#end

/// The rows of x through a layer with the weights w[m, k]: a[r, m] += Σ_k x[r, k] · w[m, k]
#macro throughRows(a, columns, kept, x, xStride, w, wStride, depth4)
#if STATIONARY
#call passRow($(a), $(kept), $(x), $(depth4))
#else
#call addProductOfRows($(a), ROWS, $(columns), $(x), $(xStride), state, $(w), $(wStride), $(depth4))
#end
#end

/// The same with weights w[k, m].
#macro throughColumns(a, columns, kept, x, xStride, w, wStride, depth4)
#if STATIONARY
#call passRow($(a), $(kept), $(x), $(depth4))
#else
#call addProduct($(a), ROWS, $(columns), $(x), $(xStride), state, $(w), $(wStride), $(depth4))
#end
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
