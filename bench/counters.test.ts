import { beforeEach, describe, expect, it } from 'vitest';
import { countGpu, countsPerStep, type GpuCounter, writtenBytes } from './counters';

/** The classes of a browser, as far as they are wrapped. */
function browser() {
  class GPUBuffer {
    readonly size: number;
    constructor(size: number) {
      this.size = size;
    }
    destroy() {}
    mapAsync(_mode: number, _offset?: number, _size?: number) {
      return Promise.resolve();
    }
  }
  class GPUTexture {
    destroy() {}
  }
  class GPUDevice {
    createBuffer({ size }: { size: number; mappedAtCreation?: boolean }) {
      return new GPUBuffer(size);
    }
    createTexture(_descriptor: { size: readonly number[] | { width: number; height?: number } }) {
      return new GPUTexture();
    }
    createBindGroup() {
      return {};
    }
  }
  class GPUQueue {
    submit() {}
    writeBuffer(_buffer: GPUBuffer, _offset: number, _data: object, _dataOffset?: number, _size?: number) {}
    onSubmittedWorkDone() {
      return Promise.resolve();
    }
  }
  class GPUComputePassEncoder {
    dispatchWorkgroups(x: number) {
      return x;
    }
  }
  return { GPUBuffer, GPUTexture, GPUDevice, GPUQueue, GPUComputePassEncoder };
}

describe('countGpu', () => {
  let scope: ReturnType<typeof browser>;
  let counter: GpuCounter;
  let answers: number;
  beforeEach(() => {
    scope = browser();
    answers = 0;
    counter = countGpu(scope, () => {
      answers += 1;
    });
  });

  it('counts calls and lets them through', () => {
    expect(new scope.GPUComputePassEncoder().dispatchWorkgroups(5)).toBe(5);
    new scope.GPUQueue().submit();
    new scope.GPUQueue().submit();
    new scope.GPUDevice().createBindGroup();
    expect(counter.counts()).toMatchObject({ dispatches: 1, submits: 2, bindGroups: 1, buffers: 0 });
  });

  it('counts bytes up and down', () => {
    const device = new scope.GPUDevice();
    const buffer = device.createBuffer({ size: 100 });
    device.createBuffer({ size: 16, mappedAtCreation: true });
    new scope.GPUQueue().writeBuffer(buffer, 0, new Float32Array(3));
    void buffer.mapAsync(1);
    void buffer.mapAsync(1, 40);
    void buffer.mapAsync(1, 0, 8);
    void buffer.mapAsync(2, 0, 20);
    expect(counter.counts()).toMatchObject({ buffers: 2, uploadedBytes: 16 + 12 + 20, readBackBytes: 100 + 60 + 8 });
  });

  it('knows the most bytes that lived at one time', () => {
    const device = new scope.GPUDevice();
    const buffer = device.createBuffer({ size: 100 });
    device.createTexture({ size: [4, 2] }).destroy();
    buffer.destroy();
    buffer.destroy();
    device.createBuffer({ size: 60 });
    device.createTexture({ size: { width: 8 } });
    expect(counter.takePeakBytes()).toBe(100 + 4 * 4 * 2);
    expect(counter.takePeakBytes()).toBe(60 + 4 * 8);
  });

  it('says when the GPU answers, before whoever waits for it goes on', async () => {
    await new scope.GPUQueue().onSubmittedWorkDone().then(() => expect(answers).toBe(1));
    await new scope.GPUBuffer(4).mapAsync(1);
    expect(answers).toBe(2);
  });

  it('leaves a scope without WebGPU as it is', () => {
    expect(countGpu({}, () => {}).counts()).toMatchObject({ dispatches: 0, buffers: 0 });
  });
});

describe('writtenBytes', () => {
  it('counts elements of typed arrays and bytes of buffers', () => {
    const data = new Float32Array(10);
    expect(writtenBytes(data, undefined, undefined)).toBe(40);
    expect(writtenBytes(data, 4, undefined)).toBe(24);
    expect(writtenBytes(data, 4, 2)).toBe(8);
    expect(writtenBytes(data.buffer, 4, undefined)).toBe(36);
    expect(writtenBytes(data.buffer, 4, 2)).toBe(2);
  });
});

describe('countsPerStep', () => {
  it('is a difference divided by the steps', () => {
    const before = { dispatches: 10, submits: 1, buffers: 3, bindGroups: 4, uploadedBytes: 100, readBackBytes: 0 };
    const after = { dispatches: 50, submits: 2, buffers: 3, bindGroups: 4, uploadedBytes: 180, readBackBytes: 32 };
    expect(countsPerStep(before, after, 8)).toEqual({
      dispatches: 5,
      submits: 1 / 8,
      buffers: 0,
      bindGroups: 0,
      uploadedBytes: 10,
      readBackBytes: 4,
    });
  });
});
