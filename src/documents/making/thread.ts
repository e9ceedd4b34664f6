import { serve } from './serve';

/** The first module of the thread that makes files. */
serve(self as unknown as Parameters<typeof serve>[0]);
