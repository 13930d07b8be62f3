// Back through attention by keys: an invocation takes KEY_TILE4 vec4s of keys of one group, and HEAD_COLUMNS vec4s of their vectors.
//   dk = dSᵀ·q + dṠᵀ·q̇     dv = Adᵀ·dO + Ȧdᵀ·dȮ     (prose: dv goes to dk, and dv = dO)
//   dk̇ = dṠᵀ·q             dv̇ = Adᵀ·dȮ              (prose: dv̇ goes to dk̇, and dv̇ = dȮ)

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
  let tile = min(id.x, GROUPS * HEAD_TILES * KEY_TILES - 1u);
  let group = tile / (HEAD_TILES * KEY_TILES);
  let inGroup = tile - group * (HEAD_TILES * KEY_TILES);
  let columns = inGroup / KEY_TILES;
  let m = columns * HEAD_COLUMNS;
  // where the number of tiles was rounded up, the last keys are done again
  let j = min((inGroup - columns * KEY_TILES) * KEY_TILE4, KEYS4 - KEY_TILE4);
#for i in KEY_TILE4
  var unused$(i) = vec4f(0);
#end
  let at = groupStart(group, Q4);
  let back = groupStart(group, DQ4) + 4u * j * BACK_STRIDE + m;
  let out = groupStart(group, W4) + m;
  let weights = group * ELEMENTS * KEYS4 + j;
#call zeroOuterTile(v, KEY_TILE4, HEAD_COLUMNS)
#call addOuterProducts(v, unused, KEY_TILE4, HEAD_COLUMNS, A_USED + weights, KEYS4, D_O + out, OUTPUT_STRIDE, 0u, ELEMENTS)
#if TANGENT
#if !UNIFORM
#call addOuterProducts(v, unused, KEY_TILE4, HEAD_COLUMNS, A_DOT + weights, KEYS4, D_O_DOT + out, OUTPUT_STRIDE, 0u, ELEMENTS)
#end
#call zeroOuterTile(y, KEY_TILE4, HEAD_COLUMNS)
#call addOuterProducts(y, unused, KEY_TILE4, HEAD_COLUMNS, A_USED + weights, KEYS4, D_O_DOT + out, OUTPUT_STRIDE, 0u, ELEMENTS)
#end
#if !UNIFORM
#call zeroOuterTile(k, KEY_TILE4, HEAD_COLUMNS)
#call addOuterProducts(k, unused, KEY_TILE4, HEAD_COLUMNS, D_SCORES + weights, KEYS4, QKV + at + m, ELEMENT_STRIDE, 0u, ELEMENTS)
#if TANGENT
#call addOuterProducts(k, unused, KEY_TILE4, HEAD_COLUMNS, D_SCORES_DOT + weights, KEYS4, QKV_DOT + at + m, ELEMENT_STRIDE, 0u, ELEMENTS)
#call zeroOuterTile(t, KEY_TILE4, HEAD_COLUMNS)
#call addOuterProducts(t, unused, KEY_TILE4, HEAD_COLUMNS, D_SCORES_DOT + weights, KEYS4, QKV + at + m, ELEMENT_STRIDE, 0u, ELEMENTS)
#end
#end
#for i in KEY_TILE4
#for e in 4
  if (4u * (j + $(i)u) + $(e)u < ELEMENTS) {
    let row$(i)$(e) = back + (4u * $(i)u + $(e)u) * BACK_STRIDE;
#for c in HEAD_COLUMNS
    if (m + $(c)u < HEAD4) {
#if PROSE
      let o$(c) = out + (4u * (j + $(i)u) + $(e)u) * OUTPUT_STRIDE + $(c)u;
      ws[D_QKV + row$(i)$(e) + BACK_KEY + $(c)u] = k$(i)$(e)_$(c) + v$(i)$(e)_$(c);
      ws[D_QKV + row$(i)$(e) + BACK_VALUE + $(c)u] = ws[D_O + o$(c)];
#else
      ws[D_QKV + row$(i)$(e) + BACK_VALUE + $(c)u] = v$(i)$(e)_$(c);
#if !UNIFORM
      ws[D_QKV + row$(i)$(e) + BACK_KEY + $(c)u] = k$(i)$(e)_$(c);
#end
#end
#if TANGENT
#if PROSE
      ws[D_QKV_DOT + row$(i)$(e) + BACK_KEY + $(c)u] = t$(i)$(e)_$(c) + y$(i)$(e)_$(c);
      ws[D_QKV_DOT + row$(i)$(e) + BACK_VALUE + $(c)u] = ws[D_O_DOT + o$(c)];
#else
      ws[D_QKV_DOT + row$(i)$(e) + BACK_VALUE + $(c)u] = y$(i)$(e)_$(c);
#if !UNIFORM
      ws[D_QKV_DOT + row$(i)$(e) + BACK_KEY + $(c)u] = t$(i)$(e)_$(c);
#end
#end
#end
    }
#end
  }
#end
#end
}
