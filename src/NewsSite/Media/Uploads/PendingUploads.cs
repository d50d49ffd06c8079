using System.Text.Json;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Recordings;
using NewsSite.Core.Shared;
using NewsSite.Media.Library;
using NewsSite.Shared;
using NewsSite.Shared.Faults;

namespace NewsSite.Media.Uploads;

/// <summary>Uploads that come in pieces, so that a broken line costs one piece and not two gigabytes.</summary>
/// <remarks>What has arrived is what lies on disk: after a crash of either side both ask and go on from there.</remarks>
public sealed class PendingUploads(DataFolder folder, TimeProvider clock, CurrentActor actor)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    /// <param name="bytes">Of the whole file.</param>
    /// <returns>The upload's id; or why it need not begin.</returns>
    public async Task<(Guid Id, Problem? Problem)> BeginAsync(string fileName, long bytes, CancellationToken cancel)
    {
        var name = MediaNames.ShownName(fileName);
        if (bytes is < 1 or > RecordingFacts.MaxBytes)
        {
            return (Guid.Empty, bytes < 1 ? MediaSniffer.Refusal(name, []) : RecordingFacts.TooLarge(name));
        }

        var upload = new PendingUpload(Guid.CreateVersion7(), name, bytes, actor.AccountId);
        await WithRoomAsync(
            upload,
            async () =>
            {
                await File.WriteAllBytesAsync(PartOf(upload.Id), [], cancel);
                await File.WriteAllTextAsync(NoteOf(upload.Id), JsonSerializer.Serialize(upload), cancel);
            }
        );
        return (upload.Id, null);
    }

    /// <returns>Null when there is none of this id that the actor began.</returns>
    public async Task<PendingUpload?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (!File.Exists(NoteOf(id)) || !File.Exists(PartOf(id)))
        {
            return null;
        }

        var upload = JsonSerializer.Deserialize<PendingUpload>(await File.ReadAllTextAsync(NoteOf(id), cancel))!;
        return upload.AccountId == actor.AccountId ? upload with { Received = new FileInfo(PartOf(id)).Length } : null;
    }

    /// <summary>Adds a piece. Bytes that arrived before the line broke are kept.</summary>
    /// <param name="offset">Where the sender thinks the piece belongs; it must be where the file ends.</param>
    /// <returns>Where the file ends now; a problem when the file cannot be taken, with nothing left behind.</returns>
    public async Task<PieceOutcome> AppendAsync(
        PendingUpload upload,
        long offset,
        Stream piece,
        CancellationToken cancel
    )
    {
        if (Open(upload.Id) is not { } file)
        {
            return new PieceOutcome(upload.Received, IsOutOfPlace: true);
        }

        await using (file)
        {
            if (file.Length != offset)
            {
                return new PieceOutcome(file.Length, IsOutOfPlace: true);
            }

            file.Seek(0, SeekOrigin.End);
            await WithRoomAsync(upload, () => CopyAsync(piece, file, upload.Bytes, cancel));
        }

        return await CheckStartAsync(upload, cancel) is { } problem
            ? new PieceOutcome(0, Problem: problem)
            : new PieceOutcome(new FileInfo(PartOf(upload.Id)).Length);
    }

    /// <summary>What has arrived; it stays until <see cref="Cancel"/>, or until the store takes it.</summary>
    public IncomingFile FileOf(PendingUpload upload) => new(PartOf(upload.Id));

    public void Cancel(PendingUpload upload)
    {
        File.Delete(NoteOf(upload.Id));
        File.Delete(PartOf(upload.Id));
    }

    /// <summary>Deletes what nobody has gone on with, and what a crash left.</summary>
    public void Sweep()
    {
        var before = clock.GetUtcNow().UtcDateTime - Lasts;
        foreach (var file in new DirectoryInfo(folder.Uploads).EnumerateFiles().Where(f => f.LastWriteTimeUtc < before))
        {
            file.Delete();
        }
    }

    /// <summary>What will not fit makes room for what might.</summary>
    private async Task WithRoomAsync(PendingUpload upload, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (IOException failure) when (NotStored.Of(failure) is not null)
        {
            Cancel(upload);
            throw;
        }
    }

    /// <returns>Null while another piece of the same upload is being written.</returns>
    private FileStream? Open(Guid id)
    {
        try
        {
            return new FileStream(PartOf(id), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task CopyAsync(Stream piece, FileStream file, long most, CancellationToken cancel)
    {
        var buffer = new byte[1 << 17];
        while (file.Length < most && await piece.ReadAsync(buffer, cancel) is var read and > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, most - file.Length)), cancel);
            await file.FlushAsync(cancel);
        }
    }

    /// <summary>Says at the first piece, not after the last, that a file is none of ours or too large.</summary>
    private async Task<Problem?> CheckStartAsync(PendingUpload upload, CancellationToken cancel)
    {
        var head = new byte[MediaSniffer.HeadBytes];
        int read;
        await using (var file = File.OpenRead(PartOf(upload.Id)))
        {
            read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        }

        if (read < Math.Min(head.Length, upload.Bytes))
        {
            return null;
        }

        var problem = MediaSniffer.Recognise(head.AsSpan(0, read)) is { } format
            ? IncomingFiles.TooLarge(upload.FileName, format, upload.Bytes)
            : MediaSniffer.Refusal(upload.FileName, head.AsSpan(0, read));
        if (problem is not null)
        {
            Cancel(upload);
        }

        return problem;
    }

    private string PartOf(Guid id) => Path.Combine(folder.Uploads, $"{id:n}.part");

    private string NoteOf(Guid id) => Path.Combine(folder.Uploads, $"{id:n}.json");
}

/// <param name="Bytes">Of the whole file.</param>
/// <param name="Received">How many of them are here.</param>
public sealed record PendingUpload(Guid Id, string FileName, long Bytes, Guid? AccountId, long Received = 0)
{
    public bool IsComplete => Received == Bytes;
}

/// <param name="Received">How many bytes are here.</param>
/// <param name="IsOutOfPlace">Nothing was added: the piece belongs elsewhere, or another is being written.</param>
public sealed record PieceOutcome(long Received, bool IsOutOfPlace = false, Problem? Problem = null);
