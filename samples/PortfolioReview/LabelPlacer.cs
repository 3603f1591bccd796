namespace PortfolioReview;

/// <summary>Finds room for labels beside their bubbles; a label without room is left out rather than printed over another.</summary>
internal sealed class LabelPlacer(IReadOnlyList<ChartPoint> points, ChartFrame frame)
{
    private const double Height = 13;

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    public (double X, double Y, string Anchor)? Place(ChartPoint point, double width)
    {
        (double X, double Y, string Anchor)[] tries =
        [
            (point.X + point.Radius + 4, point.Y + 4, "start"),
            (point.X - point.Radius - 4, point.Y + 4, "end"),
            (point.X, point.Y - point.Radius - 5, "middle"),
            (point.X, point.Y + point.Radius + 13, "middle"),
        ];
        foreach (var (x, y, anchor) in tries)
        {
            var left = anchor switch { "start" => x, "end" => x - width, _ => x - (width / 2) };
            var box = (Left: left, Top: y - Height + 2, Right: left + width, Bottom: y + 2);
            if (IsFree(box, point))
            {
                _taken.Add(box);
                return (x, y, anchor);
            }
        }

        return null;
    }

    private bool IsFree((double Left, double Top, double Right, double Bottom) box, ChartPoint own) =>
        box.Left >= frame.Left && box.Right <= frame.Right && box.Top >= frame.Top && box.Bottom <= frame.Bottom &&
        _taken.TrueForAll(other => box.Right < other.Left || other.Right < box.Left || box.Bottom < other.Top || other.Bottom < box.Top) &&
        points.All(point => point == own || !Touches(box, point));

    private static bool Touches((double Left, double Top, double Right, double Bottom) box, ChartPoint point) =>
        Math.Abs(point.X - Math.Clamp(point.X, box.Left, box.Right)) < point.Radius && Math.Abs(point.Y - Math.Clamp(point.Y, box.Top, box.Bottom)) < point.Radius;
}
