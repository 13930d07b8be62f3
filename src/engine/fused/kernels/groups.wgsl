// A group is what attends to itself: the S tokens of one sample and head, or (article-code) the H heads of one token.
// It has n = ELEMENTS members; their vectors lie ELEMENT_STRIDE (in q, k, v), OUTPUT_STRIDE (in O) apart.

/// First vec4 of the group's first member, within rows of `stride` vec4s a token.
fn groupStart(group: u32, stride: u32) -> u32 {
#if WITHIN_TOKEN
  return group * stride;
#else
  let b = group / H;
  return b * S * stride + (group - b * H) * HEAD4;
#end
}

/// Which of the keys 4j … 4j+3 there are.
fn keyExists(j: u32) -> vec4<bool> {
  return vec4u(4u * j, 4u * j + 1u, 4u * j + 2u, 4u * j + 3u) < vec4u(ELEMENTS);
}

fn sum4(v: vec4f) -> f32 {
  return dot(v, vec4f(1));
}

#if DROPOUT
/// The inverted-dropout mask of the weights of one query (counted over all groups) for keys 4j … 4j+3.
fn dropoutMask(query: u32, j: u32) -> vec4f {
  let drawn = uniform4(words(DROPOUT_STREAM, telemetry.step, query * KEYS4 + j, SEED));
  return select(vec4f(0), vec4f(1.0 / (1.0 - knobs.dropout)), drawn >= vec4f(knobs.dropout));
}
#end
