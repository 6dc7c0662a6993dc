// SPDX-License-Identifier: Apache-2.0
//
// What this disk and SQLite can do with the same bytes and nothing else: the ceiling of any journal kept in SQLite.
//
//     cc -std=c11 -O2 -Wall -Wextra -o limit limit.c -lsqlite3
//     ./limit FOLDER [BYTES=300] [SECONDS=1] [GROUP ...]
//
// For every group size it prints one line a kind, `limit <kind> <group> <records per second> <p50 ms> <p99 ms>`; times are of a
// whole commit. Kinds: `rows`, a row for every record, WAL and synchronous=FULL, a commit a group; `blob`, the same with one
// row a group; `file`, the group appended to a plain file and fdatasync.

#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { max_record_bytes = 65536, max_group = 10000, max_seconds = 60, max_commits = 2000000 };
static const long long max_bytes_written = 2LL << 30;

static unsigned char *bytes;
static double *latencies;

static void stop(const char *what, const char *why) {
    fprintf(stderr, "limit: %s: %s\n", what, why);
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void run(sqlite3 *database, const char *sql) {
    if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) stop(sql, sqlite3_errmsg(database));
}

static void expect(sqlite3 *database, const char *pragma, const char *value) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(database, pragma, -1, &statement, NULL) != SQLITE_OK || sqlite3_step(statement) != SQLITE_ROW)
        stop(pragma, sqlite3_errmsg(database));
    if (strcmp((const char *)sqlite3_column_text(statement, 0), value) != 0) stop(pragma, "is not what durability needs");
    sqlite3_finalize(statement);
}

// Where the records go: a database or a plain file, and how many rows a group makes.
typedef struct {
    const char *kind;
    sqlite3 *database;
    sqlite3_stmt *insert;
    int file;
} sink;

static void commit_group(sink *to, int record_bytes, int group) {
    size_t all = (size_t)record_bytes * (size_t)group;
    if (!to->database) {
        for (size_t done = 0; done < all;) {
            ssize_t n = write(to->file, bytes + done, all - done);
            if (n < 0) stop("write", "failed");
            done += (size_t)n;
        }
        if (fdatasync(to->file) != 0) stop("fdatasync", "failed");
        return;
    }
    int rows = strcmp(to->kind, "rows") == 0 ? group : 1;
    size_t row_bytes = all / (size_t)rows;
    run(to->database, "BEGIN IMMEDIATE");
    for (int i = 0; i < rows; i++) {
        sqlite3_bind_blob(to->insert, 1, bytes + (size_t)i * row_bytes, (int)row_bytes, SQLITE_STATIC);
        if (sqlite3_step(to->insert) != SQLITE_DONE) stop("insert", sqlite3_errmsg(to->database));
        sqlite3_reset(to->insert);
    }
    run(to->database, "COMMIT");
}

static void measure(sink *to, int record_bytes, int group, double seconds) {
    long count = 0;
    double begin = now(), last = begin;
    while (last - begin < seconds && count < max_commits && count * (long long)record_bytes * group < max_bytes_written) {
        commit_group(to, record_bytes, group);
        double t = now();
        latencies[count++] = (t - last) * 1000;
        last = t;
    }
    qsort(latencies, (size_t)count, sizeof *latencies, ascending);
    printf("limit %s %d %.1f %.3f %.3f\n", to->kind, group, (double)count * group / (last - begin), latencies[(count - 1) / 2],
           latencies[(count * 99 + 99) / 100 - 1]);
    fflush(stdout);
}

static void measure_database(const char *path, const char *kind, int record_bytes, int group, double seconds) {
    sink to = {.kind = kind, .file = -1};
    if (sqlite3_open(path, &to.database) != SQLITE_OK) stop(path, "cannot be opened");
    run(to.database, "PRAGMA journal_mode = WAL");
    run(to.database, "PRAGMA synchronous = FULL");
    expect(to.database, "PRAGMA journal_mode", "wal");
    expect(to.database, "PRAGMA synchronous", "2");
    run(to.database, "CREATE TABLE journal (sequence INTEGER PRIMARY KEY, record BLOB NOT NULL)");
    const char *sql = "INSERT INTO journal (record) VALUES (?)";
    if (sqlite3_prepare_v2(to.database, sql, -1, &to.insert, NULL) != SQLITE_OK) stop(sql, sqlite3_errmsg(to.database));
    measure(&to, record_bytes, group, seconds);
    sqlite3_finalize(to.insert);
    sqlite3_close(to.database);
    unlink(path);
}

static void measure_file(const char *path, int record_bytes, int group, double seconds) {
    sink to = {.kind = "file", .file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND, 0600)};
    if (to.file < 0) stop(path, "cannot be made");
    measure(&to, record_bytes, group, seconds);
    close(to.file);
    unlink(path);
}

static int number(const char *text, int least, int most) {
    char *end;
    long n = strtol(text, &end, 10);
    if (*text == '\0' || *end != '\0' || n < least || n > most) stop(text, "is not a number in range");
    return (int)n;
}

int main(int argc, char **argv) {
    if (argc < 2) stop("usage", "limit FOLDER [BYTES=300] [SECONDS=1] [GROUP ...]");
    int record_bytes = argc > 2 ? number(argv[2], 1, max_record_bytes) : 300;
    int seconds = argc > 3 ? number(argv[3], 1, max_seconds) : 1;
    int usual[] = {1, 8, 32, 100, 1000};
    int groups = argc > 4 ? argc - 4 : (int)(sizeof usual / sizeof *usual);

    bytes = malloc((size_t)record_bytes * max_group);
    latencies = malloc(sizeof *latencies * max_commits);
    char *path = malloc(strlen(argv[1]) + 32);
    if (!bytes || !latencies || !path) stop("memory", "there is not enough");
    unsigned state = 2463534242u; // incompressible enough for any disk that tries
    for (size_t i = 0; i < (size_t)record_bytes * max_group; i++) {
        state ^= state << 13, state ^= state >> 17, state ^= state << 5;
        bytes[i] = (unsigned char)state;
    }
    sprintf(path, "%s/limit-%ld", argv[1], (long)getpid());
    for (int i = 0; i < groups; i++) {
        int group = argc > 4 ? number(argv[4 + i], 1, max_group) : usual[i];
        sync(); // what an earlier point left dirty must not be paid for by this one
        measure_database(path, "rows", record_bytes, group, seconds);
        sync();
        measure_database(path, "blob", record_bytes, group, seconds);
        sync();
        measure_file(path, record_bytes, group, seconds);
    }
    free(path);
    free(latencies);
    free(bytes);
    return 0;
}
