// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/confinement.h"

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace fangzhi::readers {

#ifdef Q_OS_UNIX

namespace {

void limit(int resource, qint64 most)
{
    rlimit both{};
    if (getrlimit(decltype(RLIMIT_CORE)(resource), &both) != 0)
        return;
    const auto wanted = rlim_t(most);
    both.rlim_cur = std::min(both.rlim_max, wanted);
    both.rlim_max = both.rlim_cur;
    setrlimit(decltype(RLIMIT_CORE)(resource), &both);
}

} // namespace

void limitResources(qint64 memory)
{
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_DATA, memory);
#else
    Q_UNUSED(memory)
#endif
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 128);
}

void limitProcessorTime(int seconds)
{
    rusage used{};
    rlimit both{};
    if (getrusage(RUSAGE_SELF, &used) != 0 || getrlimit(RLIMIT_CPU, &both) != 0)
        return;
    // The soft limit alone: the next file gets another.
    both.rlim_cur = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
    setrlimit(RLIMIT_CPU, &both);
}

#else

void limitResources(qint64) { }
void limitProcessorTime(int) { }

#endif

#if defined(Q_OS_LINUX) && (defined(__x86_64__) || defined(__aarch64__))

namespace {

#ifdef __x86_64__
constexpr quint32 Architecture = AUDIT_ARCH_X86_64;
#else
constexpr quint32 Architecture = AUDIT_ARCH_AARCH64;
#endif

// Calls that a reader of files has no use for.
constexpr auto Refused = std::to_array<int>({
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_sendto,
    SYS_sendmsg,
    SYS_sendmmsg,
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kill,
    SYS_tkill,
    SYS_pidfd_open,
    SYS_pidfd_send_signal,
    SYS_pidfd_getfd,
    SYS_unlinkat,
    SYS_renameat2,
    SYS_linkat,
    SYS_symlinkat,
    SYS_mkdirat,
    SYS_fchmodat,
    SYS_fchownat,
    SYS_truncate,
    SYS_mount,
    SYS_bpf,
    SYS_userfaultfd,
    SYS_io_uring_setup,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_setns,
    SYS_unshare,
#ifdef __x86_64__
    SYS_fork,
    SYS_vfork,
    SYS_unlink,
    SYS_rename,
    SYS_renameat,
    SYS_link,
    SYS_symlink,
    SYS_mkdir,
    SYS_rmdir,
    SYS_chmod,
    SYS_chown,
    SYS_creat,
#endif
});

} // namespace

bool giveUpOutside()
{
    // The architecture, then each call, then leave for all others.
    std::array<sock_filter, Refused.size() + 6> program{};
    size_t at = 0;
    const auto add = [&](quint16 code, quint32 value, quint8 yes, quint8 no) {
        program[at++] = {code, yes, no, value};
    };
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch), 0, 0);
    add(BPF_JMP | BPF_JEQ | BPF_K, Architecture, 1, 0);
    add(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS, 0, 0);
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr), 0, 0);
    for (size_t i = 0; i < Refused.size(); ++i)
        add(BPF_JMP | BPF_JEQ | BPF_K, quint32(Refused[i]), quint8(Refused.size() - i), 0);
    add(BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0, 0);
    add(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM, 0, 0);
    const sock_fprog filter{static_cast<unsigned short>(at), program.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
           && syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter) == 0;
}

#else

bool giveUpOutside()
{
    return false;
}

#endif

} // namespace fangzhi::readers
