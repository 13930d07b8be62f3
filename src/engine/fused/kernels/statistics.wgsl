// What a regulariser needs of the whole batch or of all weights. One workgroup for each vec4 of units (or chunk of weights).
//   contractive: STATISTICS[j] = mean φ'², STATISTICS[D4 + j] = ‖W_e[j, :]‖²     kl: mean h     l1: mean |h|
//   weight-decay: STATISTICS[chunk] = Σ w²

var<workgroup> sums: array<vec4f, STATISTICS_THREADS>;
var<workgroup> squares: array<f32, 4>;

@compute @workgroup_size(STATISTICS_THREADS)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let j = group.x;
  var sum = vec4f(0);
#if WEIGHT_DECAY
  for (var e = j * STATISTICS_THREADS + local.x; e < PARAMETERS; e += STATISTICS_GROUPS * STATISTICS_THREADS) {
    if (isWeight(e)) {
      sum += state[e] * state[e];
    }
  }
#else
  for (var row = local.x; row < N; row += STATISTICS_THREADS) {
    let h = ws[HIDDEN + row * D4 + j];
#if CONTRACTIVE
    let slope = phiSlope(h);
    sum += slope * slope * ROW_SHARE;
#end
#if KL
    sum += h * ROW_SHARE;
#end
#if L1
    sum += abs(h) * ROW_SHARE;
#end
  }
#end
  sums[local.x] = sum;
#if CONTRACTIVE
  if (local.x < 4u) { // one thread for each of the four units
    let weight = ENCODER_WEIGHT + (4u * j + local.x) * I4;
    var square = 0.0;
    for (var c = 0u; c < I4; c++) {
      square += dot(state[weight + c], state[weight + c]);
    }
    squares[local.x] = square;
  }
#end
  workgroupBarrier();
  if (local.x == 0u) {
    var total = vec4f(0);
    for (var i = 0u; i < STATISTICS_THREADS; i++) {
      total += sums[i];
    }
    ws[STATISTICS + j] = total;
#if CONTRACTIVE
    ws[STATISTICS + D4 + j] = vec4f(squares[0], squares[1], squares[2], squares[3]);
#end
  }
}
