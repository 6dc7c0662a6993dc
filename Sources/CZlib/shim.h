// SPDX-License-Identifier: Apache-2.0
#ifndef HEXI_CZLIB_SHIM_H
#define HEXI_CZLIB_SHIM_H
#include <zlib.h>

// `inflateInit2` is a macro, which Swift cannot call. 31 = the largest window, gzip wrapping required.
static inline int hexi_inflate_init_gzip(z_stream *stream) {
    return inflateInit2(stream, 31);
}
#endif
