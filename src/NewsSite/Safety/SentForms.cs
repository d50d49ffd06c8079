using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using NewsSite.Shared.Forms;

namespace NewsSite.Safety;

/// <summary>Remembers for a while how forms were answered whose work is done.</summary>
internal sealed class SentForms : IDisposable
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan RemembersFor = TimeSpan.FromMinutes(10);

    private readonly Lock _finding = new();
    private readonly MemoryCache _sent = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <returns>What is known of a form that this person sends to this address with these very words; null for one that has no key.</returns>
    public SentForm? Find(HttpContext context, IFormCollection form)
    {
        var person = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (person is null || form[OnceTagHelper.Field] is not [{ Length: > 0 } key])
        {
            return null;
        }

        var request = context.Request;
        var name = $"{person} {key} {request.Path}{request.QueryString} {DigestOf(form)}";
        lock (_finding)
        {
            return _sent.GetOrCreate(
                name,
                entry =>
                {
                    (entry.Size, entry.AbsoluteExpirationRelativeToNow) = (1, RemembersFor);
                    return new SentForm();
                }
            );
        }
    }

    public void Dispose() => _sent.Dispose();

    /// <summary>Whoever goes back and writes something else means something else.</summary>
    private static string DigestOf(IFormCollection form)
    {
        var words = new StringBuilder();
        foreach (var (name, values) in form.Where(f => f.Key != "__RequestVerificationToken"))
        {
            words.Append(name).Append('\0').AppendJoin('\0', values.ToArray()).Append('\n');
        }

        foreach (var file in form.Files)
        {
            words.Append(file.Name).Append('\0').Append(file.FileName).Append('\0').Append(file.Length).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }
}
