// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pdffile.h"

namespace fangzhi::tests {

namespace {

constexpr double PageHeight = 800;

QByteArray contentOf(const QList<PrintedLine> &lines)
{
    QByteArray content = "BT\n";
    for (const PrintedLine &line : lines) {
        QByteArray hex;
        for (const QChar c : line.text)
            hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        content += "/F1 " + QByteArray::number(line.size) + " Tf 1 0 0 1 " + QByteArray::number(line.x) + ' '
                   + QByteArray::number(PageHeight - line.y) + " Tm <" + hex + "> Tj\n";
    }
    return content + "ET";
}

} // namespace

QByteArray pdfOf(const QList<QList<PrintedLine>> &pages, bool locked)
{
    QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        {}, // the pages, known at the end
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/"
        "Ordering(GB1)"
        "/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>",
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent "
        "800"
        "/Descent -200/StemV 80>>"};
    QByteArray kids;
    for (const QList<PrintedLine> &page : pages) {
        const QByteArray content = contentOf(page);
        objects.append("<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content
                       + "\nendstream");
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents "
            + QByteArray::number(objects.size()) + " 0 R>>");
        kids += QByteArray::number(objects.size()) + " 0 R ";
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(pages.size()) + ">>";
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> places;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places.append(pdf.size());
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype start = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : places)
        pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    pdf += "trailer\n<</Size " + QByteArray::number(objects.size() + 1) + "/Root 1 0 R";
    if (locked) // no empty password fits these
        pdf += "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + QByteArray("61").repeated(32)
               + ">/U<" + QByteArray("62").repeated(32) + ">>>";
    return pdf + ">>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

QList<PrintedLine> column(double x, double y, const QStringList &lines, double size)
{
    QList<PrintedLine> printed;
    for (const QString &line : lines) {
        printed.append({x, y, size, line});
        y += size * 1.6;
    }
    return printed;
}

} // namespace fangzhi::tests
