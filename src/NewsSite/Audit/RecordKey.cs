using System.Security.Cryptography;
using System.Text;
using NewsSite.Core.Audit;
using NewsSite.Shared;

namespace NewsSite.Audit;

/// <summary>The key by which the site vouches for ends of its record. It is made at its first use and never leaves the folder of keys.</summary>
/// <remarks>ECDSA on P-256 with SHA-256; signatures in the form of RFC 3279, which openssl reads.</remarks>
public sealed class RecordKey(DataFolder folder) : IDisposable
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _using = new();
    private ECDsa? _key;

    /// <summary>In PEM, for whoever wants to check a signature.</summary>
    public string PublicKey
    {
        get
        {
            lock (_using)
            {
                return Key.ExportSubjectPublicKeyInfoPem();
            }
        }
    }

    public SignedHead Sign(AuditAnchor end)
    {
        lock (_using)
        {
            var signature = Key.SignData(
                Encoding.UTF8.GetBytes($"{end}"),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            );
            return new($"{end}", Convert.ToBase64String(signature), Key.ExportSubjectPublicKeyInfoPem());
        }
    }

    /// <returns>The end that was signed; null when it was not this site that signed it.</returns>
    public AuditAnchor? Check(SignedHead kept)
    {
        var signature = new byte[kept.Signature.Length];
        lock (_using)
        {
            return
                Convert.TryFromBase64String(kept.Signature, signature, out var length)
                && Key.VerifyData(
                    Encoding.UTF8.GetBytes(kept.Head),
                    signature.AsSpan(0, length),
                    HashAlgorithmName.SHA256,
                    DSASignatureFormat.Rfc3279DerSequence
                )
                ? AuditAnchor.Parse(kept.Head)
                : null;
        }
    }

    public void Dispose() => _key?.Dispose();

    private ECDsa Key => _key ??= File.Exists(folder.RecordKey) ? Read() : Make();

    private ECDsa Read()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(folder.RecordKey));
        return key;
    }

    /// <summary>Of two processes that make one at once, both take the one that was there first.</summary>
    private ECDsa Make()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var unfinished = $"{folder.RecordKey}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        using (var file = new StreamWriter(unfinished, options))
        {
            file.Write(made.ExportPkcs8PrivateKeyPem());
        }

        try
        {
            File.Move(unfinished, folder.RecordKey, overwrite: false);
        }
        catch (IOException) when (File.Exists(folder.RecordKey))
        {
            File.Delete(unfinished);
        }

        return Read();
    }
}
