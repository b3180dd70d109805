// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/singledocument.h"

#include <QCoreApplication>

namespace fangzhi::readers {

namespace {

class SingleDocumentStream : public DocumentStream {
public:
    SingleDocumentStream(QByteArray bytes, const QString &mediaType, DocumentMaker make)
        : m_bytes(std::move(bytes))
        , m_mediaType(mediaType)
        , m_make(std::move(make))
    {
    }

    core::Result<std::optional<core::Document>> next() override
    {
        if (m_done)
            return std::optional<core::Document>();
        m_done = true;
        auto document = m_make(m_bytes);
        if (!document)
            return document.error();
        document->original = m_bytes;
        document->mediaType = m_mediaType;
        return std::optional(std::move(*document));
    }

    bool atEnd() const override { return m_done; }
    void skip() override { m_done = true; }
    QString itemName() const override { return {}; }
    qint64 position() const override { return m_done ? m_bytes.size() : 0; }
    qint64 totalBytes() const override { return m_bytes.size(); }

private:
    QByteArray m_bytes;
    QString m_mediaType;
    DocumentMaker m_make;
    bool m_done = false;
};

} // namespace

core::Result<std::unique_ptr<DocumentStream>> openSingle(std::unique_ptr<QIODevice> device,
                                                         const QString &mediaType, qint64 limit,
                                                         const core::Error &tooLarge, DocumentMaker make)
{
    QByteArray bytes = device->read(limit + 1);
    if (bytes.size() > limit)
        return tooLarge;
    return std::unique_ptr<DocumentStream>(
        std::make_unique<SingleDocumentStream>(std::move(bytes), mediaType, std::move(make)));
}

core::Result<std::unique_ptr<DocumentStream>> openSingle(std::unique_ptr<QIODevice> device,
                                                         const QString &mediaType, DocumentMaker make)
{
    const QString sentence = QCoreApplication::translate("Readers", "The file is larger than %1 MB.")
                                 .arg(MaxFileSize / 1'000'000);
    return openSingle(std::move(device), mediaType, MaxFileSize, {core::ErrorCode::TooLarge, sentence, {}},
                      std::move(make));
}

} // namespace fangzhi::readers
