using System.Security.Cryptography;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>A signing key in a file that only its owner can read.</summary>
/// <remarks>32 bytes of seed, then their SHA-256, so that a damaged file is not taken for another key. Made when absent; of several
/// processes that make it at once one wins and all use its key. On Windows the file has the rights of the directory above, so put it
/// where only the owner may read.</remarks>
/// <param name="directory">The directory of the key, which holds nothing else.</param>
/// <param name="mayCreate">Whether a missing file is made; not for a verification, which a new key could not serve.</param>
internal sealed class KeyFile(string directory, bool mayCreate = true) : ISigningKeySource
{
    private const string Name = "signing-key";
    private const int SeedLength = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string _directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
    private readonly string _path = Path.Combine(Path.GetFullPath(directory), Name);

    public byte[] Seed()
    {
        if (!File.Exists(_path))
        {
            if (!mayCreate)
            {
                throw new KeyFileException(
                    $"the key file '{_path}' is missing; restore it from a copy, or run without 'verify' to begin with a new one");
            }

            Create();
        }

        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Refuse(file);
        var content = new byte[SeedLength + SHA256.HashSizeInBytes];
        var length = file.Length == content.Length ? file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) : file.Length;
        if (length != content.Length || !SHA256.HashData(content.AsSpan(0, SeedLength)).AsSpan().SequenceEqual(content.AsSpan(SeedLength)))
        {
            throw new KeyFileException(
                $"the key file '{_path}' is damaged: {file.Length} bytes, and a whole one has {content.Length} with a fitting check sum; "
                + "restore it from a copy, for without it the checkpoints signed so far cannot be continued");
        }

        return content[..SeedLength];
    }

    private void Refuse(FileStream file)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file.SafeFileHandle) is var mode && (mode & Others) != 0)
        {
            throw new KeyFileException(
                $"the key file '{_path}' has mode {Convert.ToString((int)mode, 8)}, so others can use it; run: chmod 600 '{_path}' "
                + "(and if somebody may have read it, take a new key and say so to whoever verifies)");
        }
    }

    // Written whole into a directory of its own, which then takes its name in one step that fails when somebody else has it: nobody ever
    // reads half a key, and nobody's key is replaced. Moving the file alone would not do: it looks first and replaces then.
    private void Create()
    {
        var temporary = $"{_directory}.{Guid.NewGuid():N}";
        try
        {
            Write(temporary);
            Directory.Move(temporary, _directory);
        }
        catch (IOException) when (File.Exists(_path))
        {
            // Another process was first; its key is used.
        }
        catch (IOException) when (Directory.Exists(_directory))
        {
            throw new KeyFileException(
                $"the directory '{_directory}' is there and holds no '{Name}'; restore the key from a copy, "
                + "or remove the directory to begin with a new one");
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static void Write(string directory)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerOnly;
        }

        var seed = RandomNumberGenerator.GetBytes(SeedLength);
        using var file = new FileStream(Path.Combine(directory, Name), options);
        file.Write(seed);
        file.Write(SHA256.HashData(seed));
        file.Flush(flushToDisk: true);
        CryptographicOperations.ZeroMemory(seed);
    }
}
