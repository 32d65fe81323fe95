#pragma once

#include "gateway/http/beast/link.h"
#include "gateway/result.h"

#include <memory>
#include <string>

namespace gatehouse::beast {

/// A certificate with its key, and what makes TLS of a connection with them. Hides OpenSSL, whose part of Asio is as
/// dear to compile as all the rest.
class TlsIdentity
{
public:
    /// Both files PEM. Failure: unreadable.
    [[nodiscard]] static Result<std::shared_ptr<TlsIdentity>> load(const std::string &certificateFile,
                                                                   const std::string &keyFile);
    virtual ~TlsIdentity() = default;
    /// The identity must outlive the link.
    [[nodiscard]] virtual std::unique_ptr<Link> linkOver(Socket socket) = 0;
};

} // namespace gatehouse::beast
