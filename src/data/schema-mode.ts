import * as z from 'zod/mini';

// The content policy forbids code made of strings, which zod would otherwise probe for and be refused
// aloud. Imported before anything that parses.
z.config({ jitless: true });
