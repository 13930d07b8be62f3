/** The webcam while a component shows it: asked for on demand, switched off when that is gone. Knows no data. */

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../protocol';

export interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly running: boolean;
  readonly problem: Problem | null;
  start(): Promise<void>;
  /** A square from the middle of what is seen now, as a PNG file called `name`; null before anything is seen. */
  still(name: string): Promise<File | null>;
}

/** Sides of a still, in pixels: enough for the largest images. */
const side = 128;

export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const gone = useRef(false);

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
    return () => stopped(stream);
  }, [stream]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  return {
    video,
    running: stream !== null,
    problem,
    async start() {
      setProblem(null);
      try {
        const opened = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 }, audio: false });
        if (gone.current) stopped(opened);
        else setStream(opened);
      } catch (error) {
        setProblem(problemOf(error));
      }
    },
    async still(name) {
      const { videoWidth = 0, videoHeight = 0 } = video.current ?? {};
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      const cut = Math.min(videoWidth, videoHeight);
      if (!video.current || !context || cut === 0) return null;
      canvas.width = side;
      canvas.height = side;
      context.imageSmoothingQuality = 'high';
      context.drawImage(video.current, (videoWidth - cut) / 2, (videoHeight - cut) / 2, cut, cut, 0, 0, side, side);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      return blob && new File([blob], name, { type: 'image/png' });
    },
  };
}

function stopped(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function problemOf(error: unknown): Problem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return { code: 'camera-refused', facts: {} };
  // Without https a page has no media devices at all.
  if (name === 'NotFoundError' || !navigator.mediaDevices) return { code: 'camera-absent', facts: {} };
  return { code: 'camera-failed', facts: { detail: name } };
}
