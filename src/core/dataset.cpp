// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset.h"

#include "core/codes.h"

namespace fangzhi::core {

namespace {

constexpr Codes<Revision, 3> RevisionCodes{{
    {Revision::Unsaid, u""},
    {Revision::Before, u"before"},
    {Revision::After, u"after"},
}};

} // namespace

QString revisionCode(Revision revision)
{
    return codeOf(RevisionCodes, revision);
}

Revision revisionFromCode(QStringView code)
{
    return valueOf(RevisionCodes, code).value_or(Revision::Unsaid);
}

} // namespace fangzhi::core
