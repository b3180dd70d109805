// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace fangzhi::core {

enum class ErrorCode {
    InvalidInput, // the user's input or a file from outside cannot be used as asked
    NotFound,
    Unsupported, // a format or a feature that this program does not read
    TooLarge, // over one of the documented limits
    NotALibrary,
    NewerSchema,
    ReadOnly,
    Locked,
    Damaged,
    DiskFull,
    Io, // any other failure of the file system
    Cancelled,
    Internal, // a fault of the program's own
};

// A failure as a value. `message` is a whole sentence for people, already translated; `detail` is for
// the log and for support (names of files, SQLite's own words) and may be empty.
struct Error { // NOLINT(clang-analyzer-core.uninitialized.Assign): it cannot follow what std::variant holds
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail = {};
};

// Either a T or an Error. value() and error() may only be called on the matching side.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const Error &error() const { return std::get<1>(m_state); }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

private:
    std::variant<T, Error> m_state;
};

// Success without a value, or an Error.
template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_ok(false)
    {
    }

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace fangzhi::core
