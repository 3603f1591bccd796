namespace FinAppCompliance.Artifacts.Packages;

/// <summary>One entry of a package, as its directory describes it.</summary>
internal sealed record ZipMember(string Name, int Flags, int Method, uint Crc, long PackedSize, long Size, long Offset)
{
    internal const int Stored = 0;
    internal const int Deflated = 8;

    internal bool IsEncrypted => (Flags & 0x2041) != 0;

    internal bool IsFolder => Name.EndsWith('/');
}
