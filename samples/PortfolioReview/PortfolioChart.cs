using System.Globalization;
using System.Net;
using System.Text;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Inventory.Portfolio;

namespace PortfolioReview;

/// <summary>Draws activity against hazard as SVG: one bubble an application, lines for clusters, colours for the advice.</summary>
internal sealed class PortfolioChart
{
    private const double Width = 1360;
    private const double Height = 900;

    private static readonly string[] ClusterColours = ["#6d5ae6", "#0f8b8d", "#b5549b", "#8a6d1f", "#3a6ea5", "#5f7d2e", "#a0522d", "#4b5563", "#c2410c", "#0e7490"];

    private readonly StringBuilder _svg = new();
    private readonly PortfolioReport _report;
    private readonly Words _words;
    private readonly ChartFrame _frame;
    private readonly List<ChartPoint> _points;
    private readonly Dictionary<string, string> _colours;

    private PortfolioChart(PortfolioReport report, Language language)
    {
        _report = report;
        _words = new(language);
        var known = report.Standings.Where(static s => s.Scores.Activity.Value.HasValue && s.Scores.Hazard.Value.HasValue).ToArray();
        var least = known.Length == 0 ? 0 : Math.Floor(known.Min(static s => s.Scores.Activity.Value.Value) * 10) / 10;
        _frame = new(84, 108, 1010, 720, Math.Min(0.9, least));
        _points = [.. known.Select(s => new ChartPoint(
            s, _frame.X(s.Scores.Activity.Value.Value), _frame.Y(s.Scores.Hazard.Value.Value), 6 + (6 * s.Scores.Overlap.Value.Or(0))))];
        ChartPoint.Spread(_points, _frame);
        _colours = report.Clusters.Select(static (cluster, index) => (cluster.Id, Colour: ClusterColours[index % ClusterColours.Length]))
            .ToDictionary(static pair => pair.Id, static pair => pair.Colour, StringComparer.Ordinal);
    }

    public static string Draw(PortfolioReport report, Language language)
    {
        var chart = new PortfolioChart(report, language);
        chart.Head();
        chart.Axes();
        chart.Clusters();
        chart.Bubbles();
        chart.Unknown();
        chart.Legend();
        chart._svg.Append("</svg>\n");
        return chart._svg.ToString();
    }

    public static string ColourOf(DisposalKind? choice) => choice switch
    {
        DisposalKind.KeepWithReason => "#2f9e6e",
        DisposalKind.Optimise => "#e0a100",
        DisposalKind.Integrate => "#3b82c4",
        DisposalKind.Terminate => "#d6453d",
        _ => "#9aa3af",
    };

    private void Head()
    {
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif\" font-size=\"12\" fill=\"#1f2933\">");
        Add($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        Text(84, 44, _words.Say("移动应用组合：活跃度与风险", "Mobile applications: activity against hazard"), "start", "font-size=\"24\" font-weight=\"700\"");
        Text(84, 70, _words.Say(
            $"截至 {_report.AsOf:yyyy-MM-dd}，在用应用 {_report.Standings.Length} 个。颜色为建议，圆越大功能重叠越多，连线为同类同质组。",
            $"As of {_report.AsOf:yyyy-MM-dd}, {_report.Standings.Length} applications in service. Colour: advice. Larger: more overlap. Lines: clusters of alike applications."),
            "start", "font-size=\"13\" fill=\"#52606d\"");
    }

    private void Axes()
    {
        var hazard = _frame.Y(0.5);
        Add($"<rect x=\"{_frame.Left}\" y=\"{_frame.Top}\" width=\"{_frame.Right - _frame.Left}\" height=\"{hazard - _frame.Top:0.#}\" fill=\"#fdf1ef\"/>");
        Add($"<rect x=\"{_frame.Left}\" y=\"{hazard:0.#}\" width=\"{_frame.Right - _frame.Left}\" height=\"{_frame.Bottom - hazard:0.#}\" fill=\"#f5f9f7\"/>");
        for (var tick = 0; tick <= 10; tick += 2)
        {
            var y = _frame.Y(tick / 10.0);
            Add($"<line x1=\"{_frame.Left}\" y1=\"{y:0.#}\" x2=\"{_frame.Right}\" y2=\"{y:0.#}\" stroke=\"#d9e0e6\" stroke-width=\"1\"/>");
            Text(_frame.Left - 10, y + 4, (tick / 10.0).ToString("0.0", CultureInfo.InvariantCulture), "end", "fill=\"#7b8794\"");
        }

        for (var tick = (int)Math.Ceiling(_frame.LeastX * 10); tick <= 10; tick++)
        {
            var x = _frame.X(tick / 10.0);
            Add($"<line x1=\"{x:0.#}\" y1=\"{_frame.Top}\" x2=\"{x:0.#}\" y2=\"{_frame.Bottom}\" stroke=\"#e7ecf0\" stroke-width=\"1\"/>");
            Text(x, _frame.Bottom + 18, (tick / 10.0).ToString("0.0", CultureInfo.InvariantCulture), "middle", "fill=\"#7b8794\"");
        }

        Add($"<line x1=\"{_frame.Left}\" y1=\"{hazard:0.#}\" x2=\"{_frame.Right}\" y2=\"{hazard:0.#}\" stroke=\"#d6453d\" stroke-dasharray=\"6 5\" stroke-width=\"1.2\"/>");
        Text(_frame.Left + 12, hazard - 7, _words.Say("机构自定风险阈值 0.5", "the institution's hazard threshold 0.5"), "start", "fill=\"#b23a32\"");
        Text((_frame.Left + _frame.Right) / 2, _frame.Bottom + 40, _words.Say("活跃度（对数刻度评分）→", "activity (score on a logarithmic scale) →"), "middle", "font-size=\"14\"");
        Add($"<text transform=\"translate(34 {(_frame.Top + _frame.Bottom) / 2:0.#}) rotate(-90)\" text-anchor=\"middle\" font-size=\"14\">{_words.Say("安全合规风险 →", "security and compliance hazard →")}</text>");
        Text(_frame.Left + 12, _frame.Top + 22, _words.Say("少用且风险大", "little used, hazardous"), "start", "font-size=\"13\" fill=\"#b23a32\"");
        Text(_frame.Right - 12, _frame.Top + 22, _words.Say("常用且风险大：先整改", "much used, hazardous: mend first"), "end", "font-size=\"13\" fill=\"#b23a32\"");
    }

    private void Clusters()
    {
        foreach (var cluster in _report.Clusters)
        {
            var members = _points.Where(point => point.Standing.ClusterId == cluster.Id).OrderByDescending(static point => point.X).ToArray();
            foreach (var member in members.Skip(1))
            {
                var hub = members[0];
                var bend = Math.Min(46, Math.Abs(hub.X - member.X) / 5);
                Add($"<path d=\"M{member.X:0.#} {member.Y:0.#} Q{(member.X + hub.X) / 2:0.#} {((member.Y + hub.Y) / 2) - bend:0.#} {hub.X:0.#} {hub.Y:0.#}\" fill=\"none\" stroke=\"{_colours[cluster.Id]}\" stroke-width=\"1.8\" stroke-opacity=\"0.55\"/>");
            }
        }
    }

    private void Bubbles()
    {
        foreach (var point in _points.OrderByDescending(static point => point.Radius))
        {
            var ring = point.Standing.ClusterId is { } cluster ? _colours[cluster] : "#ffffff";
            var title = WebUtility.HtmlEncode($"{point.Standing.Application.Name}: {_words.Of(point.Standing.Advice.Choice)}");
            Add($"<circle cx=\"{point.X:0.#}\" cy=\"{point.Y:0.#}\" r=\"{point.Radius:0.#}\" fill=\"{ColourOf(point.Standing.Advice.Choice)}\" fill-opacity=\"0.88\" stroke=\"{ring}\" stroke-width=\"2\"><title>{title}</title></circle>");
        }

        var placer = new LabelPlacer(_points, _frame);
        foreach (var point in _points.OrderByDescending(Weight))
        {
            var name = ShortName(point.Standing.Application.Name);
            if (placer.Place(point, WidthOf(name)) is { } place)
            {
                Text(place.X, place.Y, name, place.Anchor, "font-size=\"11\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"");
            }
        }
    }

    private void Unknown()
    {
        var unknown = _report.Standings.Where(static s => !s.Scores.Activity.Value.HasValue || !s.Scores.Hazard.Value.HasValue).ToArray();
        Text(_frame.Left, 796, _words.Say("事实不全，未作图：", "not drawn for lack of facts:"), "start", "font-size=\"13\" font-weight=\"700\" fill=\"#52606d\"");
        var (x, y) = (_frame.Left, 820.0);
        foreach (var standing in unknown)
        {
            var name = ShortName(standing.Application.Name);
            var width = WidthOf(name) + 34;
            (x, y) = x + width > _frame.Right ? (_frame.Left, y + 22) : (x, y);
            Add($"<circle cx=\"{x + 6:0.#}\" cy=\"{y - 4:0.#}\" r=\"5\" fill=\"none\" stroke=\"#9aa3af\" stroke-width=\"1.6\"/>");
            Text(x + 16, y, name, "start", "font-size=\"11\"");
            x += width;
        }
    }

    private void Legend()
    {
        var y = 128.0;
        Text(1046, y, _words.Say("建议（供决策参考）", "advice (input to a decision)"), "start", "font-size=\"14\" font-weight=\"700\"");
        foreach (var choice in (DisposalKind?[])[DisposalKind.KeepWithReason, DisposalKind.Optimise, DisposalKind.Integrate, DisposalKind.Terminate, null])
        {
            y += 24;
            var count = _report.Standings.Count(standing => standing.Advice.Choice == choice);
            Add($"<circle cx=\"1054\" cy=\"{y - 4:0.#}\" r=\"7\" fill=\"{ColourOf(choice)}\"/>");
            Text(1070, y, $"{_words.Of(choice)} · {count}", "start", "font-size=\"13\"");
        }

        y += 46;
        Text(1046, y, _words.Say("同类同质组", "clusters of alike applications"), "start", "font-size=\"14\" font-weight=\"700\"");
        foreach (var cluster in _report.Clusters.OrderByDescending(static cluster => cluster.Members.Length).ThenBy(static cluster => cluster.Id, StringComparer.Ordinal).Take(12))
        {
            y += 24;
            var first = _report.Standings.Where(standing => standing.ClusterId == cluster.Id).MaxBy(static standing => standing.Scores.Activity.Value.Or(0))!;
            Add($"<line x1=\"1046\" y1=\"{y - 4:0.#}\" x2=\"1064\" y2=\"{y - 4:0.#}\" stroke=\"{_colours[cluster.Id]}\" stroke-width=\"3\"/>");
            Text(1070, y, $"{ShortName(first.Application.Name)} · {cluster.Members.Length}", "start", "font-size=\"13\"");
        }
    }

    private static double Weight(ChartPoint point) =>
        (point.Standing.Scores.Hazard.Value.Or(0) * 2) + point.Standing.Triggers.Length + (point.Standing.Scores.Activity.Value.Or(0) > 0.8 ? 3 : 0);

    private static string ShortName(string name) => name.Length <= 16 ? name : $"{name[..15]}…";

    private static double WidthOf(string text) => text.Sum(static character => character < 0x2E80 ? 6.4 : 11.2);

    private void Text(double x, double y, string text, string anchor, string style) =>
        Add($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" {style}>{WebUtility.HtmlEncode(text)}</text>");

    private void Add(FormattableString line) => _svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
