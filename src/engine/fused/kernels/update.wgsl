// Sums the slabs, adds R's own gradient in the weights, and takes the optimiser's step; the first workgroup closes the step's losses.
// Adam in PyTorch's form (Kingma & Ba 2015, alg. 1): θ − lr·m̂/(√v̂ + ε). SGD: m ← μ·m + g, θ − lr·m.
// State: θ at 0, m at PARAMETERS, v at 2·PARAMETERS.

#if SUMMED_TOGETHER
var<workgroup> sums: array<vec2f, SUMMING>;
#end

/// The learning rate of this update (engine/schedule.ts).
fn learningRate() -> f32 {
  let step = f32(telemetry.t - 1u);
  if (knobs.schedule == 1u) {
    let progress = min(1.0, step / knobs.horizon);
    return knobs.learningRate * (knobs.floor + (1.0 - knobs.floor) * 0.5 * (1.0 + cos(PI * progress)));
  }
  if (knobs.schedule == 2u) {
    return knobs.learningRate * min(1.0, (step + 1.0) / knobs.horizon);
  }
  return knobs.learningRate;
}

fn gradient(e: u32) -> vec4f {
  var g = vec4f(0);
  for (var slab = 0u; slab < CHUNKS; slab++) {
    g += ws[SLABS + slab * PARAMETERS + e];
  }
#if CONTRACTIVE
  if (e >= ENCODER_WEIGHT && e < ENCODER_WEIGHT + 4u * D4 * I4) {
    let j = (e - ENCODER_WEIGHT) / I4;
    g += (2.0 * knobs.lambda / f32(I)) * ws[STATISTICS + j / 4u][j % 4u] * state[e];
  }
#end
#if WEIGHT_DECAY
  if (isWeight(e)) {
    g += knobs.lambda * state[e];
  }
#end
#if GIVEN
  ws[GRADIENT + e] = g;
#end
  return g;
}

fn take(e: u32, rate: f32) {
  let g = gradient(e);
#if ADAM
  let m = state[PARAMETERS + e] * BETA1 + g * (1.0 - BETA1);
  let v = state[2u * PARAMETERS + e] * BETA2 + g * g * (1.0 - BETA2);
  state[2u * PARAMETERS + e] = v;
  state[e] -= (rate / telemetry.correction1) * m / (sqrt(v / telemetry.correction2) + EPSILON);
#else
  let m = state[PARAMETERS + e] * knobs.momentum + g;
  state[e] -= rate * m;
#end
  state[PARAMETERS + e] = m;
}

#if UNIT_NORM
/// A vec4 of columns of W_d: every row's step, then the columns scaled to norm 1.
fn takeColumns(c: u32, rate: f32) {
  var square = vec4f(0);
  for (var i = 0u; i < I; i++) {
    let e = DECODER_WEIGHT + i * D4 + c;
    take(e, rate);
    square += state[e] * state[e];
  }
  let scale = 1.0 / max(sqrt(square), vec4f(1e-12));
  for (var i = 0u; i < I; i++) {
    state[DECODER_WEIGHT + i * D4 + c] *= scale;
  }
}
#end

/// Reconstruction and R: the parts of them that this of SUMMING threads adds up.
fn lossPart(thread: u32) -> vec2f {
  var loss = 0.0;
  for (var i = thread; i < LOSS_PART_COUNT; i += SUMMING) {
    loss += dot(ws[LOSS_PARTS + i], vec4f(1));
  }
  return vec2f(loss, penaltyPart(thread));
}

/// R from what the kernels before have left.
fn penaltyPart(thread: u32) -> f32 {
  var penalty = 0.0;
#if CONTRACTIVE
  for (var j = thread; j < D4; j += SUMMING) {
    penalty += dot(ws[STATISTICS + j], ws[STATISTICS + D4 + j]) / f32(I);
  }
#end
#if L1
  for (var j = thread; j < D4; j += SUMMING) {
    penalty += dot(ws[STATISTICS + j], vec4f(1.0 / f32(D)));
  }
#end
#if KL
  for (var j = thread; j < D4; j += SUMMING) {
    let mean = clamp(ws[STATISTICS + j], vec4f(1e-7), vec4f(1.0 - 1e-7));
    let cross = SPARSITY * log(mean) + (1.0 - SPARSITY) * log(1.0 - mean);
    penalty += dot((SPARSITY_ENTROPY - cross) * featureMask(j, D), vec4f(1.0 / f32(D)));
  }
#end
#if WEIGHT_DECAY
  for (var j = thread; j < STATISTICS_GROUPS; j += SUMMING) {
    penalty += 0.5 * dot(ws[STATISTICS + j], vec4f(1));
  }
#end
#if PENALTY_IN_PARTS
  for (var i = thread; i < PENALTY_PART_COUNT; i += SUMMING) {
    penalty += dot(ws[PENALTY_PARTS + i], vec4f(1));
  }
#end
  return penalty;
}

@compute @workgroup_size(UPDATE_THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  if (group.x == 0u) {
    var total = vec2f(0);
#if SUMMED_TOGETHER
    sums[local.x] = lossPart(local.x);
    workgroupBarrier();
    if (local.x == 0u) {
      for (var i = 0u; i < SUMMING; i++) {
        total += sums[i];
      }
#else
    if (local.x == 0u) { // barriers are dear on a CPU: one invocation does it all
      total = lossPart(0u);
#end
      telemetry.ring[(telemetry.t - 1u) % RING] = vec4f(total.x + knobs.lambda * total.y, total.x, total.y, 0.0);
      telemetry.step = telemetry.t;
    }
    return;
  }
  let e = (group.x - 1u) * UPDATE_THREADS + local.x;
  let rate = learningRate();
#if UNIT_NORM
  if (e >= DECODER_WEIGHT && e < DECODER_WEIGHT + 4u * I4 * D4) {
    if (e - DECODER_WEIGHT < D4) {
      takeColumns(e - DECODER_WEIGHT, rate);
    }
    return;
  }
#end
  if (e < PARAMETERS) {
    take(e, rate);
  }
}
