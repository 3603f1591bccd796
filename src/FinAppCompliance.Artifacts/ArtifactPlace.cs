namespace FinAppCompliance.Artifacts;

/// <summary>Says where in which file something was read.</summary>
/// <remarks>The default value is no place. Compared by value, strings ordinally. Immutable and thread-safe.</remarks>
/// <param name="File">The name given by the caller; a member of a package follows after <c>!/</c>.</param>
/// <param name="Path">The path inside the file, such as <c>/manifest/application/@debuggable</c>; empty for the whole file.</param>
/// <param name="Line">The line, counted from 1; null where the format has no lines.</param>
/// <param name="Offset">The offset in bytes from the start of the file; null where lines are counted instead.</param>
public readonly record struct ArtifactPlace(string File, string Path, int? Line, long? Offset)
{
    /// <summary>Returns the place for a reader, such as <c>app.xml:12 /manifest/@package</c>.</summary>
    public override string ToString()
    {
        var position = Line is { } line ? $":{line}" : Offset is { } offset ? $"+0x{offset:x}" : string.Empty;
        return string.IsNullOrEmpty(Path) ? $"{File}{position}" : $"{File}{position} {Path}";
    }
}
