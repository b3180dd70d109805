// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/undohistory.h"

#include <utility>

namespace fangzhi::storage {

namespace {

qsizetype sizeOf(const UndoHistory::Step &step)
{
    return step.changeset.size() + step.added.size() * qsizetype(sizeof(qint64));
}

} // namespace

UndoHistory::UndoHistory(qsizetype maxSteps, qsizetype maxBytes)
    : m_maxSteps(maxSteps)
    , m_maxBytes(maxBytes)
{
}

void UndoHistory::push(Step step)
{
    m_steps.resize(m_done);
    m_steps.append(std::move(step));
    ++m_done;
    trim();
}

const UndoHistory::Step *UndoHistory::toUndo() const
{
    return m_done > 0 ? &m_steps[m_done - 1] : nullptr;
}

const UndoHistory::Step *UndoHistory::toRedo() const
{
    return m_done < m_steps.size() ? &m_steps[m_done] : nullptr;
}

void UndoHistory::undone(const QByteArray &changeset)
{
    --m_done;
    m_steps[m_done].changeset = changeset;
    m_steps[m_done].added.clear();
    m_steps[m_done].dataSet = 0;
}

void UndoHistory::dropUndone()
{
    --m_done;
    m_steps.resize(m_done);
}

void UndoHistory::redone()
{
    ++m_done;
}

void UndoHistory::clear()
{
    m_steps.clear();
    m_done = 0;
}

qsizetype UndoHistory::bytes() const
{
    qsizetype sum = 0;
    for (const Step &step : m_steps)
        sum += sizeOf(step);
    return sum;
}

void UndoHistory::trim()
{
    qsizetype size = bytes();
    while (m_steps.size() > 1 && (m_steps.size() > m_maxSteps || size > m_maxBytes)) {
        size -= sizeOf(m_steps.first());
        m_steps.removeFirst();
        --m_done;
    }
}

} // namespace fangzhi::storage
