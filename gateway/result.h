#pragma once

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace gatehouse {

/// What went wrong, as a code to switch on. The console turns it into a sentence, the HTTP interface into a status.
enum class Fault {
    validationFailed,     ///< the input was refused; `Failure::problems` says where
    notFound,             ///< no such thing, or not one this caller may see
    unauthorized,         ///< no valid API key
    forbidden,            ///< the key is valid but its scope does not reach
    conflict,             ///< the present state does not allow it
    idempotencyMismatch,  ///< the same Idempotency-Key came with another body
    payloadTooLarge,      ///< more than the limit that `detail` names
    rateLimited,          ///< try again after `retryAfter`
    unavailable,          ///< stopping, or too busy
    unreadable,           ///< a file or body that is not what it claims to be
    cancelled,            ///< a person or the end of the program stopped it
    dataInUse,            ///< another running program owns the data folder
    dataDamaged,          ///< the database fails its checks
    dataNewer,            ///< the database was written by a newer version
    dataReadOnly,         ///< the data folder cannot be written
    diskFull,             ///< no space left
    storageFailed,        ///< any other refusal of the database
    addressInUse,         ///< a listener's port is taken
    addressRefused,       ///< a listener's address cannot be used
    vaultUnreachable,     ///< keychain locked or missing, sealed file without its key
    vaultMissing,         ///< the vault is open but holds no such secret
    providerUnreachable,  ///< surely not sent: name, connect or TLS failed
    providerUnknown,      ///< the request went out and no readable answer came back
    providerRefused,      ///< the provider said no; `detail` has its words, masked
    providerUnauthorized, ///< the provider does not accept the token
    internal              ///< a defect of this program
};

/// One refused member of the input.
struct Problem
{
    QString pointer; ///< JSON pointer, such as "/to"; empty for the whole
    QString code;    ///< stable word, such as "phone_invalid": the console has a sentence for each
    QString detail;  ///< English, for callers of the HTTP interface and for logs
    bool operator==(const Problem &) const = default;
};

/// Why something could not be done. `detail` is English for the log and the HTTP interface, never for the screen,
/// and never holds a token, a secret or a full phone number.
struct Failure
{
    Fault fault = Fault::internal;
    QString detail;
    QList<Problem> problems;
    /// Set where trying again later makes sense; a `providerRefused` without it is for good.
    std::optional<std::chrono::seconds> retryAfter;

    [[nodiscard]] static Failure invalid(QString pointer, QString code, QString detail)
    {
        return {Fault::validationFailed, detail, {{std::move(pointer), std::move(code), detail}}, {}};
    }
};

/// A value or the reason why there is none. The one error channel of the engine: nothing throws, nothing returns
/// `bool` with an out parameter.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : m_state(std::in_place_index<1>, std::move(failure)) {}

    [[nodiscard]] explicit operator bool() const noexcept { return m_state.index() == 0; }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T &&operator*() && { return std::move(*this).value(); }
    [[nodiscard]] T *operator->() { return &value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] const Failure &failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Failure failure) : m_failure(std::move(failure)) {}

    [[nodiscard]] explicit operator bool() const noexcept { return !m_failure.has_value(); }
    [[nodiscard]] const Failure &failure() const { return *m_failure; }

private:
    std::optional<Failure> m_failure;
};

/// How every façade answers: at once with a future, later with a value or a failure.
template <typename T>
using Reply = QFuture<Result<T>>;

} // namespace gatehouse
