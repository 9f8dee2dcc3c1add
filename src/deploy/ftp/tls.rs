//! TLS of FTP servers, who are believed what a certificate proves and nothing else.
//!
//! Servers that require a data connection to continue the session of the control connection (vsftpd and
//! ProFTPD do as they are installed) are what this file is about. In TLS 1.2 one session is continued
//! as often as one likes. In TLS 1.3 every ticket is used once, and new ones arrive on a connection that
//! somebody reads, which one who uploads does not: after two files the server refused. So TLS 1.2 it
//! is, and with a server that has only TLS 1.3, what is left on a data connection is read.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rustls::client::Resumption;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{
    CertificateError, ClientConfig, ClientConnection, ProtocolVersion, RootCertStore, StreamOwned,
    SupportedProtocolVersion, version,
};

use crate::deploy::remote::Reason;

/// The versions of TLS, in the order in which they are tried.
pub const VERSIONS: [&SupportedProtocolVersion; 2] = [&version::TLS12, &version::TLS13];

/// How long to wait for what a server still has to say on a data connection.
const FAREWELL: Duration = Duration::from_secs(2);

/// Returns the authorities whose word is taken: those in a file, or those that browsers trust.
///
/// # Errors
/// [`Reason::Local`] where the file has none.
pub fn authorities(file: Option<&Path>) -> Result<RootCertStore, Reason> {
    let mut roots = RootCertStore::empty();
    let Some(file) = file else {
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        return Ok(roots);
    };
    let local = |why: String| Reason::Local(file.to_owned(), why);
    let text = fs::read(file).map_err(|source| local(source.to_string()))?;
    for certificate in CertificateDer::pem_slice_iter(&text) {
        let certificate = certificate.map_err(|source| local(source.to_string()))?;
        let added = roots.add(certificate);
        added.map_err(|source| local(source.to_string()))?;
    }
    if roots.is_empty() {
        return Err(local("it holds no certificate (PEM)".to_owned()));
    }
    Ok(roots)
}

/// The TLS of one control connection and its data connections. Its sessions are its own: ProFTPD
/// refuses a data connection that continues the session of another control connection.
#[derive(Debug, Clone)]
pub struct Tls {
    config: Arc<ClientConfig>,
    name: ServerName<'static>,
}

impl Tls {
    /// Makes the TLS for a server of this name.
    ///
    /// # Errors
    /// Where the library has no such version, or nobody may have such a name.
    pub fn new(
        roots: RootCertStore,
        version: &'static SupportedProtocolVersion,
        host: &str,
    ) -> Result<Self, Reason> {
        let name = ServerName::try_from(host.to_owned());
        let name = name.map_err(|error| Reason::Server(format!("{host}: {error}")))?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[version])
            .map_err(|error| reason(&error))?;
        let mut config = config.with_root_certificates(roots).with_no_client_auth();
        config.resumption = Resumption::in_memory_sessions(16);
        Ok(Self {
            config: Arc::new(config),
            name,
        })
    }

    /// Begins to encrypt a connection: the server has what it needs to answer.
    ///
    /// # Errors
    /// Where the connection broke.
    pub fn begin(&self, socket: TcpStream) -> io::Result<Channel> {
        let session = ClientConnection::new(Arc::clone(&self.config), self.name.clone());
        let session = session.map_err(io::Error::other)?;
        let mut stream = StreamOwned::new(session, socket);
        stream.conn.write_tls(&mut stream.sock)?;
        Ok(Channel { stream })
    }
}

/// Returns why TLS failed, in words for people.
pub fn reason(error: &rustls::Error) -> Reason {
    match error {
        rustls::Error::InvalidCertificate(error) => Reason::Certificate(words(error)),
        rustls::Error::NoCertificatesPresented => {
            Reason::Certificate("the server shows no certificate".to_owned())
        }
        // So says OpenSSL where the connection is cut while both still greet each other.
        rustls::Error::AlertReceived(rustls::AlertDescription::DecodeError) => {
            Reason::Lost(format!("TLS broke: {error}"))
        }
        rustls::Error::AlertReceived(_)
        | rustls::Error::PeerIncompatible(_)
        | rustls::Error::PeerMisbehaved(_) => Reason::Server(format!("TLS failed: {error}")),
        error => Reason::Lost(format!("TLS broke: {error}")),
    }
}

/// Returns whether a server refused the version of TLS.
pub fn is_version(error: &io::Error) -> bool {
    use rustls::{AlertDescription, Error};
    let inner = error.get_ref();
    let error = inner.and_then(|inner| inner.downcast_ref::<Error>());
    matches!(
        error,
        Some(
            Error::AlertReceived(
                AlertDescription::ProtocolVersion | AlertDescription::HandshakeFailure
            ) | Error::PeerIncompatible(_)
        )
    )
}

fn words(error: &CertificateError) -> String {
    match error {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "the certificate of the server has expired".to_owned()
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "the certificate of the server is not valid yet; is the clock right?".to_owned()
        }
        CertificateError::NotValidForNameContext {
            expected,
            presented,
        } => format!(
            "the certificate is not for {} but for {}",
            expected.to_str(),
            presented.join(", ")
        ),
        CertificateError::NotValidForName => {
            "the certificate is for a server of another name".to_owned()
        }
        CertificateError::UnknownIssuer => {
            "no known authority vouches for the certificate of the server".to_owned()
        }
        CertificateError::Revoked => "the certificate of the server was revoked".to_owned(),
        // It is signed by the key that it is for, as most that people make themselves are.
        error if format!("{error:?}").contains("CaUsedAsEndEntity") => {
            "the server vouches for itself: its certificate is self-signed".to_owned()
        }
        error => format!("the certificate of the server is not valid: {error}"),
    }
}

/// An encrypted connection.
#[derive(Debug)]
pub struct Channel {
    stream: StreamOwned<ClientConnection, TcpStream>,
}

impl Channel {
    /// Waits until it is encrypted and the server has proved who it is.
    ///
    /// # Errors
    /// What is wrong with the server, or with the connection.
    pub fn prove(&mut self) -> io::Result<()> {
        while self.stream.conn.is_handshaking() {
            self.stream.conn.complete_io(&mut self.stream.sock)?;
        }
        self.stream.flush()
    }

    /// Returns the socket below it.
    pub fn socket(&self) -> &TcpStream {
        &self.stream.sock
    }

    /// Says that nothing more comes, so that the server tells a whole file from a broken connection.
    ///
    /// # Errors
    /// Where the connection broke.
    pub fn end(&mut self) -> io::Result<()> {
        self.stream.flush()?;
        self.stream.conn.send_close_notify();
        while self.stream.conn.wants_write() {
            self.stream.conn.write_tls(&mut self.stream.sock)?;
        }
        self.stream.sock.shutdown(Shutdown::Write)
    }

    /// Reads what the server still says on a data connection that was ended, among it the tickets that
    /// the next ones need.
    pub fn take_tickets(&mut self) {
        let is_new = self.stream.conn.protocol_version() == Some(ProtocolVersion::TLSv1_3);
        if !is_new || self.stream.sock.set_read_timeout(Some(FAREWELL)).is_err() {
            return;
        }
        let mut left = [0; 4096];
        while matches!(self.stream.read(&mut left), Ok(read) if read > 0) {}
    }
}

impl Read for Channel {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.stream.read(bytes)
    }
}

impl Write for Channel {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}
