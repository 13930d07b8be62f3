// What every kernel of the step works on. Sizes and offsets are constants above, counted in vec4s.

struct Knobs {
  lambda: f32,
  learningRate: f32,
  momentum: f32,
  dropout: f32, // rate at which attention weights are dropped
  corruption: f32, // its level
  schedule: u32, // 0 constant, 1 cosine, 2 warm-up
  horizon: f32, // steps over which the schedule runs
  floor: f32, // where cosine ends, as a share of the learning rate
}

struct Telemetry {
  step: u32, // steps done: read by all kernels but `update`, written by it
  t: u32, // number of the update, from 1: written by `gradients`, read by `update`
  correction1: f32, // 1 − β1ᵗ
  correction2: f32, // 1 − β2ᵗ
  ring: array<vec4f, RING>, // loss, reconstruction, R of step s at s mod RING
}

@group(0) @binding(0) var<storage, read_write> ws: array<vec4f, WORKSPACE>;
@group(0) @binding(1) var<storage, read_write> state: array<vec4f, 3u * PARAMETERS>; // θ, m, v
@group(0) @binding(2) var<storage, read> data: array<vec4f, DATA>; // [SAMPLES, S, I4]
@group(0) @binding(3) var<storage, read_write> telemetry: Telemetry;
@group(0) @binding(4) var<uniform> knobs: Knobs;
