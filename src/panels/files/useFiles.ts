/** A part of what there is to say about files; the component renders again only when that changes. */

import { useStore } from 'zustand';
import { type FileState, fileStore } from '../../state/fileStore';

export const useFiles = <Part>(select: (state: FileState) => Part): Part => useStore(fileStore, select);
