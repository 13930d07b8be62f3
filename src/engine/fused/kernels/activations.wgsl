// Activations and their derivatives, from the value h = φ(u) alone.

/// 1 where a padded vector has a feature, 0 in its padding.
fn featureMask(c: u32, width: u32) -> vec4f {
  return select(vec4f(0), vec4f(1), vec4u(4u * c, 4u * c + 1u, 4u * c + 2u, 4u * c + 3u) < vec4u(width));
}

fn sigmoid(u: vec4f) -> vec4f {
  return 1.0 / (1.0 + exp(-u));
}

/// φ(u)
fn phi(u: vec4f) -> vec4f {
#if ENCODER_RELU
  return max(u, vec4f(0));
#end
#if ENCODER_SIGMOID
  return sigmoid(u);
#end
#if ENCODER_TANH
  return tanh(clamp(u, vec4f(-15), vec4f(15))); // overflows beyond on some devices
#end
#if ENCODER_LINEAR
  return u;
#end
}

/// φ'(u)
fn phiSlope(h: vec4f) -> vec4f {
#if ENCODER_RELU
  return select(vec4f(0), vec4f(1), h > vec4f(0));
#end
#if ENCODER_SIGMOID
  return h * (1.0 - h);
#end
#if ENCODER_TANH
  return 1.0 - h * h;
#end
#if ENCODER_LINEAR
  return vec4f(1);
#end
}

/// φ''(u) / φ'(u)
fn phiBend(h: vec4f) -> vec4f {
#if ENCODER_SIGMOID
  return 1.0 - 2.0 * h;
#else
#if ENCODER_TANH
  return -2.0 * h;
#else
  return vec4f(0);
#end
#end
}

/// ψ(y)
fn psi(y: vec4f) -> vec4f {
#if DECODER_RELU
  return max(y, vec4f(0));
#end
#if DECODER_SIGMOID
  return sigmoid(y);
#end
#if DECODER_LINEAR
  return y;
#end
}

/// ψ'(y) from x̂ = ψ(y)
fn psiSlope(xhat: vec4f) -> vec4f {
#if DECODER_RELU
  return select(vec4f(0), vec4f(1), xhat > vec4f(0));
#end
#if DECODER_SIGMOID
  return xhat * (1.0 - xhat);
#end
#if DECODER_LINEAR
  return vec4f(1);
#end
}
