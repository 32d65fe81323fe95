#include "tests/integration/selfsigned.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace gatehouse::test {

namespace {

template <typename T, void (*free)(T *)>
struct Freed
{
    void operator()(T *it) const { free(it); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509, X509_free>>;

bool write(const QString &path, BIO *pem)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(pem, &data);
    QFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(data, size) == size;
    BIO_free(pem);
    return done;
}

} // namespace

bool writeSelfSigned(const QString &certificateFile, const QString &keyFile)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate)
        return false;
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    const QByteArray host = "localhost";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(host.constData()),
                               static_cast<int>(host.size()), -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return false;
    BIO *certificatePem = BIO_new(BIO_s_mem());
    BIO *keyPem = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificatePem, certificate.get());
    PEM_write_bio_PrivateKey(keyPem, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    const bool wroteCertificate = write(certificateFile, certificatePem);
    return write(keyFile, keyPem) && wroteCertificate;
}

} // namespace gatehouse::test
