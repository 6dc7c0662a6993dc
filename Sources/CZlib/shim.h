// SPDX-License-Identifier: Apache-2.0
#ifndef HEXI_CZLIB_SHIM_H
#define HEXI_CZLIB_SHIM_H
#include <zlib.h>

// `inflateInit2` is a macro, which Swift cannot call. 31 = the largest window, gzip wrapping required.
static inline int hexi_inflate_init_gzip(z_stream *stream) {
    return inflateInit2(stream, 31);
}

// `deflateInit2` is one too. 31 = the largest window, gzip wrapping; 8 = the usual memory.
static inline int hexi_deflate_init_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
#endif
