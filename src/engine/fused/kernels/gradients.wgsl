// All weight gradients in one dispatch: dW = Yᵀ·X over the batch, summed in CHUNKS slabs of rows, so that no atomics are needed and
// the same seed gives the same bits. An invocation takes one tile of one matrix and one chunk of rows.
//   SLABS [CHUNKS, PARAMETERS]   jobs: see `job` in the constants above

/// 1 − (1 − a)ᵗ to float32's precision, bit by bit of t: c₂ₜ = cₜ(2 − cₜ), cₜ₊₁ = cₜ + (1 − cₜ)a. (pow is wrong by 1e-4 here.)
/// A function of t alone, so a resumed run has the same bits.
fn oneMinusPower(a: f32, t: u32) -> f32 {
  var c = 0.0;
  for (var bit = 0u; bit < 32u; bit++) {
    c = c * (2.0 - c);
    if (((t >> (31u - bit)) & 1u) == 1u) {
      c += (1.0 - c) * a;
    }
  }
  return c;
}

/// One tile of a job over the rows `first` to `last`: W[m…, n…] and, in the first column of tiles, the bias Σ Y.
fn outer(job: Job, m: u32, n: u32, slab: u32, first: u32, last: u32) {
#call zeroOuterTile(a, GRADIENT_ROWS4, GRADIENT_COLUMNS)
#for i in GRADIENT_ROWS4
  var bias$(i) = vec4f(0);
  var unused$(i) = vec4f(0);
#end
#call addOuterProducts(a, bias, GRADIENT_ROWS4, GRADIENT_COLUMNS, job.y + m, job.yStride, job.x + n, job.xStride, first, last)
#for pair in MORE_PAIRS
  if (job.more[$(pair)].x != NOWHERE) {
#call addOuterProducts(a, unused, GRADIENT_ROWS4, GRADIENT_COLUMNS, job.more[$(pair)].x + m, job.yStride, job.more[$(pair)].y + n, job.xStride, first, last)
  }
#end
#for i in GRADIENT_ROWS4
  if (m + $(i)u < job.yWidth) {
    if (n == 0u) {
      ws[SLABS + slab * PARAMETERS + job.bias + m + $(i)u] = bias$(i);
    }
#for j in 4
#for c in GRADIENT_COLUMNS
    if (job.weight != NOWHERE && n + $(c)u < job.xWidth) {
      ws[SLABS + slab * PARAMETERS + job.weight + (4u * (m + $(i)u) + $(j)u) * job.xWidth + n + $(c)u] = a$(i)$(j)_$(c);
    }
#end
#end
  }
#end
}

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
  if (id.x == 0u && id.y == 0u) { // nobody reads these in this dispatch
    telemetry.t = telemetry.step + 1u;
    telemetry.correction1 = oneMinusPower(1.0 - BETA1, telemetry.t);
    telemetry.correction2 = oneMinusPower(1.0 - BETA2, telemetry.t);
  }
  let chunk = id.y;
  if (id.x < GRADIENT_TILES) {
    let job = jobOf(id.x);
    let tile = id.x - job.firstTile;
    let column = tile / job.rowTiles;
    let row = tile - column * job.rowTiles;
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
