// All weight gradients in one dispatch: dW = Yᵀ·X over the batch, summed in CHUNKS slabs of rows, so that no atomics are needed and
// the same seed gives the same bits. An invocation takes one tile of one matrix and one chunk of rows.
//   SLABS [CHUNKS, PARAMETERS]   jobs: see `job` in the constants above

/// One tile of a job over the rows `first` to `last`: W[m…, n…] and, in the first column of tiles, the bias Σ Y.
fn outer(job: Job, m: u32, n: u32, slab: u32, first: u32, last: u32) {
#call zeroOuterTile(a, GRADIENT_ROWS4, GRADIENT_COLUMNS)
#for i in GRADIENT_ROWS4
  var bias$(i) = vec4f(0);
#end
  if (n == 0u) {
    for (var k = first; k < last; k++) {
#for i in GRADIENT_ROWS4
      bias$(i) += ws[job.y + k * job.yStride + m + $(i)u];
#end
    }
#for i in GRADIENT_ROWS4
    if (job.bias != NOWHERE && m + $(i)u < job.yWidth) {
      ws[SLABS + slab * PARAMETERS + job.bias + m + $(i)u] = bias$(i);
    }
#end
  }
  if (job.weight == NOWHERE) {
    return;
  }
#call addOuterProducts(a, GRADIENT_ROWS4, GRADIENT_COLUMNS, job.y + m, job.yStride, job.x + n, job.xStride, first, last)
#for pair in MORE_PAIRS
  if (job.more[$(pair)].x != NOWHERE) {
#call addOuterProducts(a, GRADIENT_ROWS4, GRADIENT_COLUMNS, job.more[$(pair)].x + m, job.yStride, job.more[$(pair)].y + n, job.xStride, first, last)
  }
#end
#for i in GRADIENT_ROWS4
  if (m + $(i)u < job.yWidth) {
#for j in 4
#for c in GRADIENT_COLUMNS
    if (n + $(c)u < job.xWidth) {
      ws[SLABS + slab * PARAMETERS + job.weight + (4u * (m + $(i)u) + $(j)u) * job.xWidth + n + $(c)u] = a$(i)$(j)_$(c);
    }
#end
#end
  }
#end
}

@compute @workgroup_size(GRADIENT_THREADS)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x == 0u && id.y == 0u) { // nobody reads these in this dispatch
    telemetry.t = telemetry.step + 1u;
    telemetry.correction1 += (1.0 - telemetry.correction1) * (1.0 - BETA1);
    telemetry.correction2 += (1.0 - telemetry.correction2) * (1.0 - BETA2);
  }
  let chunk = id.y;
  if (id.x < GRADIENT_TILES) {
    let job = jobOf(id.x);
    let tile = id.x - job.firstTile;
    let row = tile / job.columnTiles;
    let column = tile - row * job.columnTiles;
    outer(job, row * GRADIENT_ROWS4, column * GRADIENT_COLUMNS, chunk, chunk * ROWS_A_CHUNK, min((chunk + 1u) * ROWS_A_CHUNK, N));
  }
#if LEARNED_POSITIONS
  // ∂L/∂PE[s] = Σ_b dz[b, s]: chunk 0 sums the whole batch, the other slabs stay zero
  let p = id.x;
  if (chunk == 0u && p < S * D4) {
    var sum = vec4f(0);
    for (var b = 0u; b < B; b++) {
      sum += ws[D_Z + b * S * D4 + p];
    }
    ws[SLABS + POSITION + p] = sum;
  }
#end
}
