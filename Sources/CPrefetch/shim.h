// SPDX-License-Identifier: Apache-2.0
#ifndef HEXI_CPREFETCH_SHIM_H
#define HEXI_CPREFETCH_SHIM_H

// Swift has no way to ask for memory ahead of its use. A hint only: any address may be named, and nothing is read.
static inline void hexi_prefetch(const void *address) {
    __builtin_prefetch(address, 1);
}
#endif
