// Random numbers by counter: the same functions as lib/counterRandom.ts, bit for bit where they are integers. Knows no buffers.

// Four words hashed to four, one to one: pcg4d (Jarzynski & Olano, JCGT 9(3), 2020).
fn pcg4d(value: vec4u) -> vec4u {
  var v = value * 1664525u + 1013904223u;
  v.x += v.y * v.w;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v.w += v.y * v.z;
  v ^= v >> vec4u(16u);
  v.x += v.y * v.w;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v.w += v.y * v.z;
  return v;
}

// The four random words number `index` of a step of the run `seed`.
fn words(stream: u32, step: u32, index: u32, seed: u32) -> vec4u {
  return pcg4d(vec4u(index, step, stream, seed));
}

// The upper 24 bits of each word as a number in [0, 1), exactly. Through i32, which CPUs convert faster than u32.
fn uniform4(w: vec4u) -> vec4f {
  return vec4f(vec4i(w >> vec4u(8u))) * 0x1p-24;
}

// sqrt(-2 ln u), u = k / 2^24, k = 1 … 2^24, within 2e-7 of its size. The built-in log may be off by 2^-21, which the root makes 1e-3
// for u near 1. u = m 2^e with m in [sqrt 1/2, sqrt 2); ln m = 2 artanh s, s = (m - 1) / (m + 1), polynomial fitted to it in s².
fn boxMullerRadius(k: vec2i) -> vec2f {
  let bits = bitcast<vec2i>(vec2f(k)) - 0x3f3504f3; // of sqrt 1/2
  let e = vec2f((bits >> vec2u(23u)) - 24);
  let f = bitcast<vec2f>((bits & vec2i(0x007fffff)) + 0x3f3504f3) - 1.0;
  let s = f / (f + 2.0);
  let z = s * s;
  let lnm = s * (2.0 + z * (0.66666687 + z * (0.3998875 + z * 0.29581)));
  return sqrt(max(-2.0 * (e * 0.6931472 + lnm), vec2f()));
}

// cos and sin of 2πk / 2^24 as (cos x, sin x, cos y, sin y), k = 0 … 2^24 - 1, within 2e-7; the built-ins may be off by 2^-11.
// The nearest quarter turn is taken off exactly; polynomials for |angle| <= π/4 from Cephes' sinf and cosf.
fn cosSin(k: vec2i) -> vec4f {
  let quarter = (k + 0x200000) >> vec2u(22u);
  let a = vec2f(k - (quarter << vec2u(22u))) * 3.7450703e-7; // 2π / 2^24
  let z = a * a;
  let s = a + a * z * (-1.6666655e-1 + z * (8.332161e-3 - z * 1.9515296e-4));
  let c = 1.0 - 0.5 * z + z * z * (4.1666646e-2 + z * (-1.3887316e-3 + z * 2.4433157e-5));
  let odd = (quarter & vec2i(1)) != vec2i(0);
  // a quarter turn each: (c, s), (-s, c), (-c, -s), (s, -c)
  let cosine = select(c, s, odd);
  let sine = select(s, c, odd);
  let cosineSign = ((quarter + 1) & vec2i(2)) << vec2u(30u);
  let sineSign = (quarter & vec2i(2)) << vec2u(30u);
  let x = bitcast<vec2f>(bitcast<vec2i>(cosine) ^ cosineSign);
  let y = bitcast<vec2f>(bitcast<vec2i>(sine) ^ sineSign);
  return vec4f(x.x, y.x, x.y, y.y);
}

// Four standard normal numbers (Box & Muller): x and y of the words give the first two, z and w the others.
fn normal4(w: vec4u) -> vec4f {
  let k = vec4i(w >> vec4u(8u));
  return boxMullerRadius(k.xz + 1).xxyy * cosSin(k.yw);
}

// The sample at `position` of an epoch's order: `permuted` of lib/counterRandom.ts, with its `halfBits` of n. It ends, as every cycle of
// a permutation comes back to where it began, which is below n.
fn shuffled(seed: u32, epoch: u32, position: u32, n: u32, halfBits: u32) -> u32 {
  let mask = (1u << halfBits) - 1u;
  var value = position;
  loop {
    var left = value >> halfBits;
    var right = value & mask;
    for (var round = 0u; round < 6u; round++) {
      let next = left ^ ((pcg4d(vec4u(right, round, epoch, seed ^ 0x9e3779b8u)).x >> 16u) & mask);
      left = right;
      right = next;
    }
    value = (left << halfBits) | right;
    if (value < n) { break; }
  }
  return value;
}
