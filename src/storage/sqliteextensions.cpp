// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqliteextensions.h"

#include "text/nearness.h"
#include "text/searchtokens.h"

#include <QByteArrayView>
#include <QCryptographicHash>

#include <sqlite3.h>

namespace fangzhi::storage {

namespace {

using FtsToken = int (*)(void *, int, const char *, int, int, int);

class FtsSink : public text::TokenSink {
public:
    FtsSink(void *context, FtsToken callback)
        : m_context(context)
        , m_callback(callback)
    {
    }
    bool token(std::string_view token) override
    {
        // The index keeps no places, so none are told.
        result = m_callback(m_context, 0, token.data(), int(token.size()), 0, 0);
        return result == SQLITE_OK;
    }
    int result = SQLITE_OK;

private:
    void *m_context;
    FtsToken m_callback;
};

// The tokenizer has no state; FTS5 only wants a pointer that is not null.
char tokenizerObject = 0;

int createTokenizer(void *, const char **, int, Fts5Tokenizer **result)
{
    *result = reinterpret_cast<Fts5Tokenizer *>(&tokenizerObject);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *) { }

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size, FtsToken callback)
{
    // Queries come as terms that text::SearchQuery has made.
    if (flags & FTS5_TOKENIZE_QUERY)
        return callback(context, 0, text, size, 0, size);
    FtsSink sink(context, callback);
    text::documentTokens({text, size_t(size)}, sink);
    return sink.result;
}

fts5_api *ftsApi(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

void sha256(sqlite3_context *context, int, sqlite3_value **values)
{
    const QByteArrayView bytes(static_cast<const char *>(sqlite3_value_blob(values[0])),
                               sqlite3_value_bytes(values[0]));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    const QByteArray result = hash.result();
    sqlite3_result_blob(context, result.constData(), int(result.size()), SQLITE_TRANSIENT);
}

// near_band(text, n): NULL for a text that has none.
void nearBand(sqlite3_context *context, int, sqlite3_value **values)
{
    const QByteArrayView text(reinterpret_cast<const char *>(sqlite3_value_text(values[0])),
                              sqlite3_value_bytes(values[0]));
    const QList<qint64> bands = text::nearBands(QString::fromUtf8(text));
    const int number = sqlite3_value_int(values[1]);
    if (number >= 0 && number < bands.size())
        sqlite3_result_int64(context, bands[number]);
}

} // namespace

int registerExtensions(sqlite3 *handle)
{
    fts5_api *api = ftsApi(handle);
    if (!api)
        return SQLITE_ERROR;
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokenize};
    const int code = api->xCreateTokenizer(api, "fangzhi", nullptr, &tokenizer, nullptr);
    if (code != SQLITE_OK)
        return code;
    constexpr int Flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    const int made = sqlite3_create_function(handle, "sha256", 1, Flags, nullptr, sha256, nullptr, nullptr);
    if (made != SQLITE_OK)
        return made;
    return sqlite3_create_function(handle, "near_band", 2, Flags, nullptr, nearBand, nullptr, nullptr);
}

} // namespace fangzhi::storage
