using System.Buffers.Binary;
using System.Text;

namespace FinAppCompliance.Benchmarks.Artifacts;

/// <summary>Writes a manifest in the binary form, with as many activities as wanted.</summary>
internal sealed class BinaryManifestBuilder
{
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly List<byte> _nodes = [];

    internal static byte[] Build(int components)
    {
        var builder = new BinaryManifestBuilder();
        foreach (var name in (string[])["name", "exported", "launchMode"])
        {
            builder.Index(name);
        }

        builder.Start("manifest", ("package", 3, builder.Index("com.example.bank")));
        builder.Start("application");
        for (var i = 0; i < components; i++)
        {
            builder.Start("activity", ("name", 3, builder.Index($".screens.Screen{i}")), ("exported", 0x12, 0), ("launchMode", 0x10, 1));
            builder.End("activity");
        }

        builder.End("application");
        builder.End("manifest");
        return builder.Complete();
    }

    private int Index(string text)
    {
        if (!_strings.TryGetValue(text, out var index))
        {
            _strings.Add(text, index = _strings.Count);
        }

        return index;
    }

    private void Start(string name, params (string Name, byte Type, int Data)[] attributes)
    {
        var names = attributes.Select(one => Index(one.Name)).ToArray();
        Header(0x0102, 36 + (20 * attributes.Length), name);
        U16(20);
        U16(20);
        U16(attributes.Length);
        U16(0);
        U16(0);
        U16(0);
        for (var i = 0; i < attributes.Length; i++)
        {
            var space = attributes[i].Name == "package" ? -1 : Index("http://schemas.android.com/apk/res/android");
            Words(_nodes, space, names[i], -1, 8 | (attributes[i].Type << 24), attributes[i].Data);
        }
    }

    private void End(string name) => Header(0x0103, 24, name);

    private void Header(int type, int size, string name)
    {
        U16(type);
        U16(16);
        Words(_nodes, size, 1, -1, -1, Index(name));
    }

    private byte[] Complete()
    {
        var texts = new List<byte>();
        var offsets = new List<byte>();
        foreach (var text in _strings.OrderBy(one => one.Value).Select(one => one.Key))
        {
            Words(offsets, texts.Count);
            texts.AddRange([(byte)text.Length, 0, .. Encoding.Unicode.GetBytes(text), 0, 0]);
        }

        while (texts.Count % 4 != 0)
        {
            texts.Add(0);
        }

        var file = new List<byte>();
        var pool = 28 + offsets.Count + texts.Count;
        Words(file, 0x00080003, 8 + pool + 20 + _nodes.Count, 0x001c0001, pool, _strings.Count, 0, 0, 28 + offsets.Count, 0);
        file.AddRange(offsets);
        file.AddRange(texts);
        Words(file, 0x00080180, 20, 0x01010003, 0x01010010, 0x0101001d);
        file.AddRange(_nodes);
        return [.. file];
    }

    private void U16(int value) => _nodes.AddRange([(byte)(value & 0xff), (byte)((value >> 8) & 0xff)]);

    private static void Words(List<byte> target, params ReadOnlySpan<int> values)
    {
        Span<byte> word = stackalloc byte[4];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32LittleEndian(word, value);
            target.AddRange(word);
        }
    }
}
