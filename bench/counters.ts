/** Counts what a program asks of WebGPU, by wrapping the API's own methods. Must run before any library is loaded; knows none. */

/** Sums since the page or worker started. */
export interface GpuCounts {
  readonly dispatches: number;
  readonly submits: number;
  readonly buffers: number;
  readonly bindGroups: number;
  /** writeBuffer, writeTexture, buffers mapped at creation or for writing. */
  readonly uploadedBytes: number;
  /** Buffers mapped for reading. */
  readonly readBackBytes: number;
}

export interface GpuCounter {
  counts(): GpuCounts;
  /**
   * The most bytes that lay in buffers and textures at one time since this was last called.
   * What is only garbage collected, never destroyed, stays counted.
   */
  takePeakBytes(): number;
}

/** GPUMapMode.READ */
const MAP_READ = 1;
/** Textures are rare here; all are counted with as many bytes a texel. */
const TEXEL_BYTES = 4;

type Zeroed = { -readonly [Key in keyof GpuCounts]: number };
type After = (self: object, args: readonly unknown[], result: unknown) => unknown;

/** The number at `key` of something unknown, `otherwise` where there is none. */
function numberAt(value: unknown, key: string, otherwise = 0): number {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'number' ? found : otherwise;
}

/** Replaces `method` by one that lets `after` look at the call, and change its result. Does nothing where there is no such method. */
function wrap(scope: object, type: string, method: string, after: After): void {
  const owner: unknown = Reflect.get(scope, type);
  if (typeof owner !== 'function') return;
  const original: unknown = Reflect.get(owner.prototype, method);
  if (typeof original !== 'function') return;
  Reflect.set(owner.prototype, method, function (this: object, ...args: unknown[]) {
    const result: unknown = Reflect.apply(original, this, args);
    return after(this, args, result);
  });
}

/** Bytes that `writeBuffer(buffer, offset, data, dataOffset, size)` copies: its last two count elements of a typed array, bytes of a buffer. */
export function writtenBytes(data: unknown, dataOffset: unknown, size: unknown): number {
  const unit = numberAt(data, 'BYTES_PER_ELEMENT', 1);
  if (typeof size === 'number') return size * unit;
  return numberAt(data, 'byteLength') - (typeof dataOffset === 'number' ? dataOffset * unit : 0);
}

/** Bytes of a texture, from its descriptor: `size` is a list [width, height, layers] or a dictionary. */
function textureBytes(descriptor: unknown): number {
  const size: unknown = typeof descriptor === 'object' && descriptor !== null ? Reflect.get(descriptor, 'size') : [];
  const sides = Array.isArray(size)
    ? size.map(Number)
    : [numberAt(size, 'width', 1), numberAt(size, 'height', 1), numberAt(size, 'depthOrArrayLayers', 1)];
  return sides.reduce((product, side) => product * side, TEXEL_BYTES);
}

/**
 * Wraps the WebGPU classes found in `scope` (globalThis) and counts from now on.
 * @param onGpuAnswer called in the very moment in which a promise of the GPU is kept, before whoever awaits it goes on
 */
export function countGpu(scope: object, onGpuAnswer: () => void): GpuCounter {
  const sums: Zeroed = { dispatches: 0, submits: 0, buffers: 0, bindGroups: 0, uploadedBytes: 0, readBackBytes: 0 };
  const living = new WeakMap<object, number>();
  let liveBytes = 0;
  let peakBytes = 0;

  const born = (made: unknown, bytes: number) => {
    if (typeof made === 'object' && made !== null) living.set(made, bytes);
    liveBytes += bytes;
    peakBytes = Math.max(peakBytes, liveBytes);
    return made;
  };
  const died: After = (self, _args, result) => {
    liveBytes -= living.get(self) ?? 0;
    living.delete(self);
    return result;
  };
  const add =
    (key: keyof GpuCounts): After =>
    (_self, _args, result) => {
      sums[key] += 1;
      return result;
    };
  const answered = (result: unknown) =>
    result instanceof Promise
      ? result.then((value: unknown) => {
          onGpuAnswer();
          return value;
        })
      : result;

  wrap(scope, 'GPUComputePassEncoder', 'dispatchWorkgroups', add('dispatches'));
  wrap(scope, 'GPUComputePassEncoder', 'dispatchWorkgroupsIndirect', add('dispatches'));
  wrap(scope, 'GPUQueue', 'submit', add('submits'));
  wrap(scope, 'GPUDevice', 'createBindGroup', add('bindGroups'));
  wrap(scope, 'GPUDevice', 'createBuffer', (_self, [descriptor], buffer) => {
    const size = numberAt(descriptor, 'size');
    sums.buffers += 1;
    if (typeof descriptor === 'object' && descriptor !== null && Reflect.get(descriptor, 'mappedAtCreation') === true) {
      sums.uploadedBytes += size;
    }
    return born(buffer, size);
  });
  wrap(scope, 'GPUDevice', 'createTexture', (_self, [descriptor], texture) => born(texture, textureBytes(descriptor)));
  wrap(scope, 'GPUBuffer', 'destroy', died);
  wrap(scope, 'GPUTexture', 'destroy', died);
  wrap(scope, 'GPUQueue', 'writeBuffer', (_self, [, , data, dataOffset, size], result) => {
    sums.uploadedBytes += writtenBytes(data, dataOffset, size);
    return result;
  });
  wrap(scope, 'GPUQueue', 'writeTexture', (_self, [, data], result) => {
    sums.uploadedBytes += numberAt(data, 'byteLength');
    return result;
  });
  wrap(scope, 'GPUBuffer', 'mapAsync', (self, [mode, offset = 0, size], result) => {
    const bytes = typeof size === 'number' ? size : numberAt(self, 'size') - Number(offset);
    sums[Number(mode) === MAP_READ ? 'readBackBytes' : 'uploadedBytes'] += bytes;
    return answered(result);
  });
  for (const [type, method] of [
    ['GPUQueue', 'onSubmittedWorkDone'],
    ['GPUDevice', 'createComputePipelineAsync'],
    ['GPUDevice', 'popErrorScope'],
  ] as const) {
    wrap(scope, type, method, (_self, _args, result) => answered(result));
  }
  return {
    counts: () => ({ ...sums }),
    takePeakBytes() {
      const peak = peakBytes;
      peakBytes = liveBytes;
      return peak;
    },
  };
}

/** What was asked between two looks, for each of `steps` steps. */
export function countsPerStep(before: GpuCounts, after: GpuCounts, steps: number): GpuCounts {
  const each = (key: keyof GpuCounts) => (after[key] - before[key]) / steps;
  return {
    dispatches: each('dispatches'),
    submits: each('submits'),
    buffers: each('buffers'),
    bindGroups: each('bindGroups'),
    uploadedBytes: each('uploadedBytes'),
    readBackBytes: each('readBackBytes'),
  };
}
