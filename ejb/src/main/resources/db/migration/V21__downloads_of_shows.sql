-- A show's count went on counting downloads that were removed, or turned out to be damaged.
UPDATE concert_show s
  JOIN (SELECT show_id, SUM(state = 'COMPLETED') AS complete FROM download GROUP BY show_id) d
    ON d.show_id = s.id
  SET s.download_count = d.complete WHERE s.download_count <> d.complete;
UPDATE concert_show s SET s.download_count = 0
  WHERE s.download_count > 0 AND NOT EXISTS (SELECT 1 FROM download d WHERE d.show_id = s.id);
